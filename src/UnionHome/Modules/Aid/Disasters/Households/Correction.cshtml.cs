using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Disasters.Households;

/// <summary>Puts a survey right, and adds photos.</summary>
[Permit(AidModule.Keep), LargeUpload]
public sealed class CorrectionModel(Db db, Reach reach, SurveyDesk desk, Vault vault, Texts texts) : SurveyPage(db, reach, desk, vault, texts, AidModule.Keep, "correct")
{
    [BindProperty]
    public SurveyCorrectionInput Input { get; set; } = new();

    [BindProperty, Display(Name = "现场照片")]
    public List<IFormFile> Photos { get; set; } = [];

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        var ticked = Input.Needs;
        Input.Show(Survey);
        if (!HttpMethods.IsGet(Request.Method)) Input.Needs = ticked;
        LargeUploadAttribute.Tell(this, Texts, nameof(Photos), 5);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Correct(await Expected(cancellationToken), Input, Photos, cancellationToken);
        return Done(Texts["已更正。"]);
    }
}
