using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.RateLimits;
using UnionHome.Modules.Aid.Applications;

namespace UnionHome.Modules.Aid.Apply;

/// <summary>The worker answers what the union asked.</summary>
[AllowAnonymous, PublicForm(ApplyModule.AnswerForm, Times = 10), LargeUpload]
public sealed class AnswerModel(Db db, ApplicationDesk desk, RuleBook rules, TimeProvider clock, Texts texts) : FollowedPage(db, clock)
{
    private readonly TimeProvider clock = clock;

    [BindProperty, Display(Name = "您的答复"), Required(ErrorMessage = "请填写答复"), StringLength(AidApplication.LongestWords)]
    public string Text { get; set; } = "";

    [BindProperty, Display(Name = "补充材料的照片")]
    public List<IFormFile> Photos { get; set; } = [];

    public AidApplication? Application { get; private set; }

    public string? Question { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        Application = await Followed(cancellationToken);
        if (Application is null) return;
        LargeUploadAttribute.Tell(this, texts, nameof(Photos), (await rules.Get(AttachmentsModule.MostPictureMegabytes, Application.Path, clock.Today(), cancellationToken)).Number);
        if (Application.State == ApplicationState.AskedBack) Question = (await desk.Questions(Application, cancellationToken)).LastOrDefault(q => q.AnsweredAt is null)?.Text;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await desk.Answer(await Followed(cancellationToken) ?? throw StatusModel.NoSuchCode(), Text, Photos, cancellationToken);
        TempData["Done"] = texts["答复已提交，工会会继续办理。"];
        return Redirect("/apply/status");
    }
}
