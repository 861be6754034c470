using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.PublicNotices;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Titles.Applications;

/// <summary>After the review: publish what is about to be awarded, refuse it, or have it reviewed again.</summary>
[Permit(TitlesModule.Award)]
public sealed class DecisionModel(Db db, Reach reach, ApplicationDesk desk, NoticeBook notices, TimeProvider clock, Texts texts) : ApplicationPage(db, reach, desk, TitlesModule.Award)
{
    [BindProperty, Display(Name = "理由"), StringLength(1000)]
    public string? Reason { get; set; }

    /// <summary>For how long the notice would stand.</summary>
    public NoticeWindow Window { get; private set; } = null!;

    /// <summary>Why the reader may not do it, in Chinese; null when they may.</summary>
    public string? Hindrance { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Hindrance = Application.State is not (ApplicationState.Reviewed or ApplicationState.Stopped or ApplicationState.Unopposed) ? "这份申报不在待决定状态。"
            : !await Desk.MayDecide(Ground, cancellationToken) ? "公示、认定和取消由主办工会决定。"
            : !Application.MayBeDecidedBy(Reach.UserId ?? Guid.Empty) ? "本人填报或考评的申报须由他人决定。"
            : null;
        Window = await notices.Window(Ground.Runner.Path, clock.Today(), cancellationToken: cancellationToken);
    }

    public async Task<IActionResult> OnPostAnnounceAsync(CancellationToken cancellationToken)
    {
        await Desk.Announce(await Expected(cancellationToken), cancellationToken);
        return Done(texts["已公示；期满无异议自动进入认定"]);
    }

    public async Task<IActionResult> OnPostRefuseAsync(CancellationToken cancellationToken)
    {
        await Desk.Refuse(await Expected(cancellationToken), Reason, cancellationToken);
        return Done(texts["已决定不予认定"]);
    }

    public async Task<IActionResult> OnPostAgainAsync(CancellationToken cancellationToken)
    {
        await Desk.ReviewAgain(await Expected(cancellationToken), Reason, cancellationToken);
        return Done(texts["已退回重新考评"]);
    }
}
