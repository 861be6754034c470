using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Once;
using UnionHome.Modules.Funds.Purchases;

namespace UnionHome.Modules.Funds.Goods.Receipts;

/// <summary>Takes a wrong booking back.</summary>
[Permit(GoodsModule.Keep), MovesMoney]
public sealed class ReversalModel(Db db, Reach reach, Vault vault, StoreDesk desk, PurchaseDesk purchases, Texts texts) : ReceiptPage(db, reach, vault, GoodsModule.Keep)
{
    /// <summary>Told before anyone presses the button.</summary>
    public RuleViolation? InTheWay { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        if (Order is not null) InTheWay = await purchases.InTheWayOfTakingBack(Order, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await desk.Reverse(await Expected(cancellationToken), Reason, cancellationToken);
        return Done(texts["已冲回。"]);
    }
}
