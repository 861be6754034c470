using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Once;
using UnionHome.Modules.Funds.Goods;

namespace UnionHome.Modules.Funds.Purchases;

/// <summary>Gives an order up while nothing has come and nothing is paid.</summary>
[Permit(GoodsModule.Keep), MovesMoney]
public sealed class CancellationModel(Db db, Reach reach, PurchaseDesk desk, Vault vault, Texts texts)
    : PurchaseReasonPage(db, reach, desk, vault, texts, GoodsModule.Keep, "cancel", texts["整份采购单取消，冻结的金额退回资金和预算。"])
{
    protected override Task<RuleViolation?> InTheWay(CancellationToken cancellationToken) => Desk.InTheWayOfCancelling(Purchase, cancellationToken);

    protected override Task Take(Purchase purchase, CancellationToken cancellationToken) => Desk.Cancel(purchase, Reason, cancellationToken);
}
