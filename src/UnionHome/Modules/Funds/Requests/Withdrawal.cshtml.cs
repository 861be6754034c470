using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Funds.Requests;

/// <summary>The asking union gives its request up.</summary>
[Permit(FundsModule.Keep)]
public sealed class WithdrawalModel(Db db, Reach reach, RequestDesk desk, Texts texts) : RequestPage(db, reach, desk, FundsModule.Keep, step: "withdraw")
{
    [BindProperty, Display(Name = "理由"), StringLength(500)]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Withdraw(await Expected(cancellationToken), Reason, cancellationToken);
        return Done(texts["已撤回。"]);
    }
}
