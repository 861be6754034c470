using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Once;
using UnionHome.Modules.Funds.Goods;

namespace UnionHome.Modules.Funds.Purchases;

/// <summary>Ends an order at what has come.</summary>
[Permit(GoodsModule.Keep), MovesMoney]
public sealed class ShorteningModel(Db db, Reach reach, PurchaseDesk desk, Vault vault, Texts texts)
    : PurchaseReasonPage(db, reach, desk, vault, texts, GoodsModule.Keep, "shorten", texts["没有到的不再要：只付已到货的钱，其余冻结的金额退回资金和预算。"])
{
    protected override Task<RuleViolation?> InTheWay(CancellationToken cancellationToken) => Task.FromResult(Purchase.InTheWayOfShortening(Came));

    protected override Task Take(Purchase purchase, CancellationToken cancellationToken) => Desk.Shorten(purchase, Reason, cancellationToken);
}
