using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;

namespace UnionHome.Modules.Funds.Requests;

[Permit(FundsModule.View)]
public sealed class DetailsModel(Db db, Reach reach, RequestDesk desk) : RequestPage(db, reach, desk, FundsModule.View)
{
    /// <summary>What this person may do with it now: page and text, the likeliest first; giving up is never the likeliest.</summary>
    public IReadOnlyList<(string Page, string Text)> Next { get; private set; } = [];

    /// <summary>The funds of both unions, as far as this person may see them.</summary>
    public IReadOnlyList<Fund> Funds { get; private set; } = [];

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        var keeps = await Reach.May(FundsModule.Keep, Asked.Path, cancellationToken);
        var decides = await Reach.May(FundsModule.Approve, Asked.Above, cancellationToken);
        var pays = await Reach.May(FundsModule.Keep, Asked.Above, cancellationToken);
        Next = [.. new (string Step, bool May, string Page, string Text)[]
        {
            ("approve", decides, "approval", "审批"), ("allot", pays, "allotment", "拨付"), ("confirm", keeps, "confirmation", "确认到账"), ("ask", keeps, "correction", "补正"),
            ("send-back", decides, "return", "退回补正"), ("refuse", decides, "refusal", "不批准"), ("withdraw", keeps, "withdrawal", "撤回"),
        }.Where(n => n.May && Asked.CanTake(n.Step)).Select(n => (n.Page, n.Text))];
        Funds = await (await Reach.Within(Db.Set<Fund>(), FundsModule.View, cancellationToken)).AsNoTracking().Where(f => f.Id == Asked.FromFundId || f.Id == Asked.ToFundId)
            .OrderBy(f => f.Id == Asked.ToFundId ? 1 : 0).ToListAsync(cancellationToken);
    }
}
