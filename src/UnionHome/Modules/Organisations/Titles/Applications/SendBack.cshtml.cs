using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Titles.Applications;

/// <summary>Sends the application back to the union with what is to be mended.</summary>
[Permit(TitlesModule.Review)]
public sealed class SendBackModel(Db db, Reach reach, ApplicationDesk desk, Texts texts) : ApplicationPage(db, reach, desk, TitlesModule.Review)
{
    [BindProperty, Display(Name = "理由"), Required(ErrorMessage = "请填写理由"), StringLength(1000)]
    public string Reason { get; set; } = "";

    /// <summary>Why the reader may not do it, in Chinese; null when they may.</summary>
    public string? Hindrance { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Hindrance = Application.State != ApplicationState.Submitted ? "这份申报不在待考评状态。"
            : !await Desk.MayReview(Application, cancellationToken) ? "考评由上一级工会进行。"
            : !Application.MayBeReviewedBy(Reach.UserId ?? Guid.Empty) ? "本人填报或提交的申报须由他人考评。"
            : null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.SendBack(await Expected(cancellationToken), Reason, cancellationToken);
        return Done(texts["已退回，申报工会会收到待办"]);
    }
}
