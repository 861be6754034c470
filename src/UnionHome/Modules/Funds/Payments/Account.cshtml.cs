using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Funds.Payments;

/// <summary>The account of the person or supplier, or the right one after the bank gave the payment back.</summary>
[Permit(FundsModule.Keep)]
public sealed class AccountModel(Db db, Reach reach, PaymentDesk desk, Vault vault, Texts texts) : PaymentPage(db, reach, desk, vault, FundsModule.Keep, step: "mend")
{
    [BindProperty]
    public AccountInput Input { get; set; } = new();

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Input.Bank = Payment.Bank;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Mend(await Expected(cancellationToken), Input.Bank, Input.Card, cancellationToken);
        return Done(texts["收款账户已登记，可以编入付款批次。"]);
    }
}
