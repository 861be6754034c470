using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Disasters.Households;

/// <summary>Takes one surveyed household in.</summary>
[Permit(AidModule.Keep), LargeUpload]
public sealed class NewModel(Db db, Reach reach, DisasterDesk desk, SurveyDesk surveys, Texts texts) : DisasterPage(db, reach, desk, texts, AidModule.Keep)
{
    [BindProperty]
    public NewSurveyInput Input { get; set; } = new();

    [BindProperty, Display(Name = "现场照片")]
    public List<IFormFile> Photos { get; set; } = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var survey = await surveys.Survey(Id, Input.Union, Input.Read(), Photos, cancellationToken);
        TempData["Done"] = Texts["已登记：{0}。可以接着登记下一户。", survey.Name];
        TempData["Surveyors"] = survey.Surveyors;
        return Redirect($"/aid/disasters/{Id}/households/new");
    }

    protected override Task Fill(CancellationToken cancellationToken)
    {
        Input.On ??= Reach.Act().On;

        // Who goes from door to door types themselves once.
        if (HttpMethods.IsGet(Request.Method)) Input.Surveyors = TempData["Surveyors"] as string ?? Reach.UserName;
        LargeUploadAttribute.Tell(this, Texts, nameof(Photos), 5);
        return Task.CompletedTask;
    }
}
