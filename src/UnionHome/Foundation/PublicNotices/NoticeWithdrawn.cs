using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Audit;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;

namespace UnionHome.Foundation.PublicNotices;

/// <summary>
/// Withdraws the notices of a record that are still shown; raised by the step that ends or sends back the record. Objections that
/// nobody has decided lapse with them.
/// </summary>
public sealed record NoticeWithdrawn(Record About, Act Act) : IPosting
{
    async Task IPosting.PostTogether(Db db, IReadOnlyList<IPosting> postings, CancellationToken cancellationToken)
    {
        foreach (var withdrawn in postings.Cast<NoticeWithdrawn>())
        {
            var about = withdrawn.About.Id;
            foreach (var notice in await db.Set<PublicNotice>().Where(n => n.AboutId == about && n.State == PublicNoticeState.Showing).ToListAsync(cancellationToken))
                if (notice.State == PublicNoticeState.Showing) await Withdraw(db, notice, withdrawn.Act, cancellationToken);
        }
    }

    private static async Task Withdraw(Db db, PublicNotice notice, Act act, CancellationToken cancellationToken)
    {
        notice.Withdraw(act);

        // What records raise was collected before postings ran.
        foreach (var step in notice.TakeRaised().OfType<StepTaken>()) db.AddRange(step, AuditLine.Of(step));
        var open = await db.Set<PublicObjection>().Where(o => o.NoticeId == notice.Id && o.State == ObjectionState.Open).ToListAsync(cancellationToken);
        foreach (var objection in open)
        {
            objection.Lapse(act);
            foreach (var todo in await db.Set<Todo>().Where(t => t.AboutId == objection.Id && t.SettledAt == null).ToListAsync(cancellationToken)) todo.Settle(act);
        }
    }
}
