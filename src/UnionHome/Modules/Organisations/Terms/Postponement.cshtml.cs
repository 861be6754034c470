using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Terms;

/// <summary>Asks the level above for a later end.</summary>
[Permit(TermsModule.Plan)]
public sealed class PostponementModel(Db db, Reach reach, TermDesk desk, Texts texts) : TermPage(db, reach, TermsModule.Plan)
{
    public sealed record Form
    {
        [Display(Name = "延期至"), Required(ErrorMessage = "请填写延期后的日期")]
        public DateOnly? PostponeTo { get; set; }

        [Display(Name = "理由"), Required(ErrorMessage = "请填写理由"), StringLength(Term.LongestText)]
        public string Reason { get; set; } = "";
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public TermLimits Limits { get; private set; } = null!;

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Limits = await desk.Limits(Term.Path, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var term = await Expected(cancellationToken);
        term.AskPostponement(Input.PostponeTo!.Value, await desk.Limits(term.Path, cancellationToken), Reach.Act(Input.Reason));
        await Db.SaveChangesAsync(cancellationToken);
        return Done(texts["延期申请已报上一级工会。"]);
    }
}
