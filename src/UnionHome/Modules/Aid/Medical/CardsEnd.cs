using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Aid.Medical;

/// <summary>A household has left the register: its cards end in the same step, whoever takes it.</summary>
internal sealed record CardsEnd(Guid FileId, Act Act) : IPosting
{
    bool IPosting.LocksRows => true;

    async Task IPosting.PostTogether(Db db, IReadOnlyList<IPosting> postings, CancellationToken cancellationToken)
    {
        var acts = postings.Cast<CardsEnd>().ToDictionary(e => e.FileId, e => e.Act);
        Guid[] files = [.. acts.Keys];

        // A card that is issued at the same moment has been issued before it is looked for, or finds the file left.
        await TreeLock.ShareAndLock(db, $"SELECT 1 FROM hardship_files WHERE id = ANY({files}) ORDER BY id FOR NO KEY UPDATE", cancellationToken);
        var cards = await db.Set<MedicalCard>().Where(c => files.Contains(c.FileId) && c.State == CardState.InForce).ToListAsync(cancellationToken);
        foreach (var card in cards) card.MakeVoid(VoidCause.FileLeft, acts[card.FileId] with { Reason = "家庭退档", Evidence = null });
        await db.PostRaisedBy(cards, cancellationToken);
    }
}
