using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Programmes;

namespace UnionHome.Modules.Aid.Grants;

/// <summary>Programmes and lists of a merged union are its heir's; a union is not closed while it has any under way.</summary>
internal sealed class GrantsFollow(Db db, IPayments payments) : IUnionEnding
{
    public Task Merged(Organisation union, Organisation heir, DateOnly on, Act act, CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task Closed(Organisation union, CancellationToken cancellationToken)
    {
        ListState[] ended = [ListState.Approved, ListState.Refused, ListState.Withdrawn];
        var lists = await db.Set<GrantList>().CountAsync(l => l.Path == union.Path && !ended.Contains(l.State), cancellationToken);
        if (lists > 0) throw new RuleViolation("aid.lists_under_way", "该工会还有 {0} 份没有办结的发放名单，请先办结或撤回，再撤销工会", null, lists);
        var granted = await db.Set<Grant>().Where(g => g.Path == union.Path && g.ApprovedOn != null).Select(g => g.Id).ToListAsync(cancellationToken);
        var unpaid = (await payments.Of(granted, cancellationToken)).Values.Count(p => p.State is PaymentState.Due or PaymentState.Bounced);
        if (unpaid > 0) throw new RuleViolation("aid.unpaid", "该工会的职工还有 {0} 笔已批准未付的救助，请先付清或取消，再撤销工会", null, unpaid);
        var programmes = await db.Set<AidProgramme>().CountAsync(p => p.Path == union.Path && p.State == ProgrammeState.Open, cancellationToken);
        if (programmes > 0) throw new RuleViolation("aid.programmes_open", "该工会还有 {0} 个实施中的帮扶项目，请先结束，再撤销工会", null, programmes);
    }
}
