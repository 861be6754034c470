using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Disasters.Households;

/// <summary>Strikes a household out that was not hit or stands twice.</summary>
[Permit(AidModule.Keep)]
public sealed class StrikingModel(Db db, Reach reach, SurveyDesk desk, Vault vault, Texts texts) : SurveyPage(db, reach, desk, vault, texts, AidModule.Keep, "strike")
{
    [BindProperty, Display(Name = "理由"), Required(ErrorMessage = "请填写理由"), StringLength(400)]
    public string Reason { get; set; } = "";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Strike(await Expected(cancellationToken), Reason, cancellationToken);
        return Done(Texts["已作废。"]);
    }
}
