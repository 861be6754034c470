using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Titles.Applications;

/// <summary>The re-check: it still deserves the title, or the union that runs the programme has to judge.</summary>
[Permit(TitlesModule.Review)]
public sealed class RecheckModel(Db db, Reach reach, ApplicationDesk desk, TimeProvider clock, Texts texts) : ApplicationPage(db, reach, desk, TitlesModule.Review)
{
    public sealed record Form
    {
        [Display(Name = "复查日期"), Required(ErrorMessage = "请填写复查日期")]
        public DateOnly? On { get; set; }

        [Display(Name = "复查结果")]
        public bool Kept { get; set; } = true;

        [Display(Name = "复查意见"), StringLength(1000)]
        public string? Reason { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Why the reader may not do it, in Chinese; null when they may.</summary>
    public string? Hindrance { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Hindrance = Application.State != ApplicationState.Awarded ? "只有已认定的称号需要复查。"
            : !await Desk.MayReview(Application, cancellationToken) ? "考评和复查由上一级工会进行。"
            : null;
        Input.On ??= clock.Today();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Recheck(await Expected(cancellationToken), Input.On!.Value, Input.Kept, Input.Reason, cancellationToken);
        return Done(Input.Kept ? texts["已记录复查合格"] : texts["已记录复查不合格，由主办工会决定保留或取消"]);
    }
}
