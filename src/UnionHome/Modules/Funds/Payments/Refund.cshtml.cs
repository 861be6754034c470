using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Once;

namespace UnionHome.Modules.Funds.Payments;

/// <summary>Takes back all or a part of what was paid wrongly.</summary>
[Permit(FundsModule.Keep), MovesMoney]
public sealed class RefundModel(Db db, Reach reach, PaymentDesk desk, Vault vault, Texts texts) : PaymentPage(db, reach, desk, vault, FundsModule.Keep, step: "refund")
{
    [BindProperty]
    public RefundInput Input { get; set; } = new();

    public override bool IsOpen => Payment.Kept > Money.Zero;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Refund(await Expected(cancellationToken), Input.Amount, Input.Reason, cancellationToken);
        return Done(texts["已登记收回，金额退回资金和预算。"]);
    }
}
