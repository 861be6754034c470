using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Funds.Requests;

namespace UnionHome.Modules.Funds;

/// <summary>Funds of a merged union are its heir’s with all that stands on them, once nothing is under way; a union is not closed while it has an open fund.</summary>
internal sealed class FundsFollow(Db db) : IUnionEnding
{
    public async Task Merged(Organisation union, Organisation heir, DateOnly on, Act act, CancellationToken cancellationToken)
    {
        var open = await OpenRequests(union, cancellationToken);
        if (open > 0) throw new RuleViolation("funds.requests_open", "该工会还有 {0} 份未办结的资金申请，请先办结或撤回", null, open);
    }

    public async Task Closed(Organisation union, CancellationToken cancellationToken)
    {
        var open = await db.Set<Fund>().CountAsync(f => f.Path == union.Path && f.State == FundState.Open, cancellationToken);
        if (open > 0) throw new RuleViolation("funds.still_open", "该工会还有 {0} 项使用中的资金，请先用完或上缴并结转，再撤销工会", null, open);
        var asked = await OpenRequests(union, cancellationToken);
        if (asked > 0) throw new RuleViolation("funds.requests_open", "该工会还有 {0} 份未办结的资金申请，请先办结或撤回", null, asked);
    }

    private Task<int> OpenRequests(Organisation union, CancellationToken cancellationToken)
    {
        RequestState[] ended = [RequestState.Confirmed, RequestState.Refused, RequestState.Withdrawn];
        return db.Set<FundRequest>().CountAsync(r => r.Path == union.Path && !ended.Contains(r.State), cancellationToken);
    }
}
