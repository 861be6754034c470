using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Titles.Applications;

/// <summary>After a failed re-check: the title is kept for a reason, or lost.</summary>
[Permit(TitlesModule.Award)]
public sealed class JudgementModel(Db db, Reach reach, ApplicationDesk desk, TimeProvider clock, Texts texts) : ApplicationPage(db, reach, desk, TitlesModule.Award)
{
    public sealed record Form
    {
        [Display(Name = "决定"), Required(ErrorMessage = "请选择")]
        public bool? Kept { get; set; }

        [Display(Name = "取消日期")]
        public DateOnly? On { get; set; }

        [Display(Name = "理由"), Required(ErrorMessage = "请填写理由"), StringLength(1000)]
        public string Reason { get; set; } = "";
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Why the reader may not do it, in Chinese; null when they may.</summary>
    public string? Hindrance { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Hindrance = Application.State != ApplicationState.Doubted ? "这个称号没有待决定的复查。"
            : !await Desk.MayDecide(Ground, cancellationToken) ? "公示、认定和取消由主办工会决定。"
            : Application.DoubtedBy == Reach.UserId ? "复查由您经办，保留或取消须由他人决定。"
            : null;
        Input.On ??= clock.Today();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Judge(await Expected(cancellationToken), Input.Kept == true, Input.On ?? clock.Today(), Input.Reason, cancellationToken);
        return Done(Input.Kept == true ? texts["已保留"] : texts["已取消，已记入统计台账"]);
    }
}
