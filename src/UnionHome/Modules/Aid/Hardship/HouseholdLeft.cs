using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Medical;
using UnionHome.Modules.Aid.Schooling;

namespace UnionHome.Modules.Aid.Hardship;

/// <summary>A household has left the register: its medical cards and the aid of its students end in the same step, whoever takes it.</summary>
internal sealed record HouseholdLeft(Guid FileId, Act Act) : IPosting
{
    bool IPosting.LocksRows => true;

    async Task IPosting.PostTogether(Db db, IReadOnlyList<IPosting> postings, CancellationToken cancellationToken)
    {
        var acts = postings.Cast<HouseholdLeft>().ToDictionary(e => e.FileId, e => e.Act with { Reason = "家庭退档", Evidence = null });
        Guid[] files = [.. acts.Keys];

        // What is issued or confirmed at the same moment has been so before it is looked for, or finds the household left.
        await TreeLock.ShareAndLock(db, $"SELECT 1 FROM hardship_files WHERE id = ANY({files}) ORDER BY id FOR NO KEY UPDATE", cancellationToken);
        var cards = await db.Set<MedicalCard>().Where(c => files.Contains(c.FileId) && c.State == CardState.InForce).ToListAsync(cancellationToken);
        foreach (var card in cards) card.MakeVoid(VoidCause.FileLeft, acts[card.FileId]);
        var students = await db.Set<Student>().Where(s => files.Contains(s.FileId) && s.State == StudentState.Studying).ToListAsync(cancellationToken);
        foreach (var student in students) student.End(SchoolingEnd.FileLeft, acts[student.FileId]);
        await db.PostRaisedBy([.. cards, .. students], cancellationToken);
    }
}
