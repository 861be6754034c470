using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Funds.Donations;

[Permit(FundsModule.Keep)]
public sealed class ThanksModel(Db db, Reach reach, DonationDesk desk, Vault vault, Texts texts) : DonationPage(db, reach, desk, vault, FundsModule.Keep, step: "thank")
{
    [BindProperty, Display(Name = "致谢方式"), Required(ErrorMessage = "请填写致谢方式"), StringLength(400)]
    public string Reason { get; set; } = "";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Thank(await Expected(cancellationToken), Reason, cancellationToken);
        return Done(texts["已登记致谢。"]);
    }
}
