using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.PublicNotices;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Portal.Notices.Desk;

/// <summary>Somebody who had no part in the matter looks into an objection and says whether it stands.</summary>
[Permit(PublicNoticesModule.Handle)]
public sealed class ObjectionModel(Db db, Reach reach, Vault vault, PersonalData personal, PublicNoticeDesk desk, Texts texts) : FormPage
{
    [FromRoute(Name = "objection")]
    public Guid Id { get; set; }

    [BindProperty, Display(Name = "核查意见"), StringLength(1000)]
    public string? Reason { get; set; }

    [BindProperty, Display(Name = "查看理由"), StringLength(200)]
    public string? Why { get; set; }

    public PublicObjection Objection { get; private set; } = null!;

    public PublicNotice Notice { get; private set; } = null!;

    public bool MayDecide { get; private set; }

    public string Name { get; private set; } = "";

    public string Contact { get; private set; } = "";

    /// <summary>The whole of both, once a reason was given.</summary>
    public (string Name, string Contact)? Whole { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        Objection = await reach.Find<PublicObjection>(Id, PublicNoticesModule.Handle, cancellationToken);
        Notice = await db.Set<PublicNotice>().SingleAsync(n => n.Id == Objection.NoticeId, cancellationToken);
        MayDecide = Objection.State == ObjectionState.Open && Notice.State == PublicNoticeState.Showing && Notice.MayBeHandledBy(reach.UserId ?? Guid.Empty);
        (Name, Contact) = (vault.Masked(Objection, nameof(Objection.Name), Objection.Name), vault.Masked(Objection, nameof(Objection.Contact), Objection.Contact));
        Version = Notice.Version;
    }

    public async Task<IActionResult> OnPostUpholdAsync(CancellationToken cancellationToken)
    {
        await Read(cancellationToken);
        await desk.Uphold(Notice, Objection, reach.Act(Reason), cancellationToken);
        return Done(texts["已认定异议成立，所公示的事项停止办理"]);
    }

    public async Task<IActionResult> OnPostDismissAsync(CancellationToken cancellationToken)
    {
        await Read(cancellationToken);
        await desk.Dismiss(Notice, Objection, reach.Act(Reason), cancellationToken);
        return Done(texts["已认定异议不成立"]);
    }

    /// <summary>Who objected, in whole: only for those who decide, with a reason, and written down.</summary>
    public async Task<IActionResult> OnPostLookAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);
        if (!Notice.MayBeHandledBy(reach.UserId ?? Guid.Empty)) throw new RuleViolation("public_notices.own_notice", "公示或原记录由您经办，异议须由他人核查");
        if (string.IsNullOrWhiteSpace(Why)) throw new RuleViolation("privacy.reason_missing", "查看完整的个人信息请写明理由", nameof(Why));
        var act = reach.Act(Why);
        Whole = (Objection.Name is { } name ? await personal.Look(Objection, nameof(Objection.Name), name, act, cancellationToken) : "",
            Objection.Contact is { } contact ? await personal.Look(Objection, nameof(Objection.Contact), contact, act, cancellationToken) : "");
        return Page();
    }

    private async Task Read(CancellationToken cancellationToken)
    {
        var version = Version;
        await Load(cancellationToken);
        Notice.Expect(version);
    }

    private RedirectResult Done(string sentence)
    {
        TempData["Done"] = sentence;
        return Redirect($"/portal/notices/desk/{Notice.Id}");
    }
}
