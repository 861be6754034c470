using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Terms;

/// <summary>Somebody leaves office before the term ends, or is removed.</summary>
public sealed class LeavingModel(Db db, Reach reach, TermDesk desk, Texts texts) : OfficerPage(db, reach)
{
    public sealed record Form
    {
        [Display(Name = "方式")]
        public bool IsRemoval { get; set; }

        [Display(Name = "离任日期"), Required(ErrorMessage = "请填写离任日期")]
        public DateOnly? On { get; set; }

        [Display(Name = "理由"), Required(ErrorMessage = "请填写理由"), StringLength(Term.LongestText)]
        public string Reason { get; set; } = "";

        [Display(Name = "全体会员(代表)人数"), Range(0, 10_000_000)]
        public int? Entitled { get; set; }

        [Display(Name = "赞成罢免票数"), Range(0, 10_000_000)]
        public int? Votes { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var officer = await Expected(cancellationToken);
        var (limits, act) = (await desk.Limits(officer.Path, cancellationToken), Reach.Act(Input.Reason));
        if (Input.IsRemoval) officer.Remove(Input.On!.Value, Input.Entitled ?? 0, Input.Votes ?? 0, limits, act);
        else officer.Leave(Input.On!.Value, limits, act);
        return await Save(officer, texts["{0}已离任。", officer.Name], cancellationToken);
    }
}
