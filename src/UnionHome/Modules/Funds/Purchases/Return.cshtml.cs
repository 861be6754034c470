using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Funds.Purchases;

/// <summary>Sends an order back to be changed.</summary>
[Permit(FundsModule.Approve)]
public sealed class ReturnModel(Db db, Reach reach, PurchaseDesk desk, Vault vault, Texts texts)
    : PurchaseReasonPage(db, reach, desk, vault, texts, FundsModule.Approve, "send-back", texts["采购单回到编制中，编制人会收到提醒。"])
{
    protected override Task Take(Purchase purchase, CancellationToken cancellationToken) => Desk.SendBack(purchase, Reason, cancellationToken);
}
