using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Once;

namespace UnionHome.Modules.Funds.Purchases;

/// <summary>Approves an order: its sum is held.</summary>
[Permit(FundsModule.Approve), MovesMoney]
public sealed class ApprovalModel(Db db, Reach reach, PurchaseDesk desk, Vault vault, Texts texts) : PurchasePage(db, reach, desk, vault, texts, FundsModule.Approve, "approve")
{
    /// <summary>Short of money, it may still be sent back.</summary>
    public bool MayReturn => Purchase.CanTake("send-back") && Purchase.MayBeDecidedBy(Reach.UserId!.Value);

    protected override Task<RuleViolation?> InTheWay(CancellationToken cancellationToken) => Desk.InTheWayOfApproval(Purchase, cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Approve(await Expected(cancellationToken), cancellationToken);
        return Done(Texts["已批准，金额已冻结，等待到货。"]);
    }
}
