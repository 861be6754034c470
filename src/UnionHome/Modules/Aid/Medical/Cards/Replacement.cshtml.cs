using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Medical.Cards;

/// <summary>A new card in the place of a lost one.</summary>
[Permit(MedicalModule.Keep)]
public sealed class ReplacementModel(Db db, Reach reach, CardDesk desk, Vault vault, Texts texts) : CardPage(db, reach, desk, vault, MedicalModule.Keep)
{
    [BindProperty, Display(Name = "遗失情况"), Required(ErrorMessage = "请填写遗失情况"), StringLength(400)]
    public string Reason { get; set; } = "";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var replacing = await Desk.Replace(await Expected(cancellationToken), Reason, cancellationToken);
        TempData["Done"] = texts["旧证已作废，新证编号 {0}。", replacing.Number];
        return Redirect($"/aid/medical/cards/{replacing.Id}");
    }
}
