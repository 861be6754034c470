using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Once;

namespace UnionHome.Modules.Funds.Payments;

[Permit(FundsModule.Keep), MovesMoney]
public sealed class BounceModel(Db db, Reach reach, PaymentDesk desk, Vault vault, Texts texts) : PaymentPage(db, reach, desk, vault, FundsModule.Keep, step: "bounce")
{
    /// <summary>What is still in the bank's hands comes back with its answer to the batch.</summary>
    public override bool IsOpen => Payment.State == PaymentState.Paid && Payment.Refunded == Money.Zero;

    [BindProperty, Display(Name = "理由"), Required(ErrorMessage = "请填写理由"), StringLength(400)]
    public string Reason { get; set; } = "";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Bounce(await Expected(cancellationToken), Reason, cancellationToken);
        return Done(texts["已登记银行退回，请更正账户后重付。"]);
    }
}
