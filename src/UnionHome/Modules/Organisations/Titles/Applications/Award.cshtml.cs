using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Titles.Applications;

/// <summary>The title is given, with its number and the day from which it counts.</summary>
[Permit(TitlesModule.Award)]
public sealed class AwardModel(Db db, Reach reach, ApplicationDesk desk, TimeProvider clock, Texts texts) : ApplicationPage(db, reach, desk, TitlesModule.Award)
{
    public sealed record Form
    {
        [Display(Name = "认定编号"), Required(ErrorMessage = "请填写认定编号"), StringLength(TitleApplication.LongestNumber)]
        public string Number { get; set; } = "";

        [Display(Name = "认定日期"), Required(ErrorMessage = "请填写认定日期")]
        public DateOnly? AwardedOn { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Why the reader may not do it, in Chinese; null when they may.</summary>
    public string? Hindrance { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Hindrance = Application.State != ApplicationState.Unopposed ? "这份申报不在待认定状态。"
            : !await Desk.MayDecide(Ground, cancellationToken) ? "公示、认定和取消由主办工会决定。"
            : !Application.MayBeDecidedBy(Reach.UserId ?? Guid.Empty) ? "本人填报或考评的申报须由他人决定。"
            : null;
        if (HttpMethods.IsGet(Request.Method)) Input = new() { Number = await Desk.NextNumber(Application, cancellationToken), AwardedOn = clock.Today() };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Award(await Expected(cancellationToken), Input.Number, Input.AwardedOn!.Value, cancellationToken);
        return Done(texts["已认定，已记入统计台账"]);
    }
}
