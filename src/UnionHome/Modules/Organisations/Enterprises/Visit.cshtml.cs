using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Enterprises;

/// <summary>A visit as it is typed, the same on the page and in the API.</summary>
public sealed record VisitInput
{
    [Display(Name = "走访日期"), Required(ErrorMessage = "请填写走访日期")]
    public DateOnly? On { get; init; }

    [Display(Name = "走访人"), Required(ErrorMessage = "请填写走访人"), StringLength(60)]
    public string By { get; init; } = "";

    [Display(Name = "了解到的情况"), Required(ErrorMessage = "请写明走访了解到的情况"), StringLength(EnterpriseVisit.LongestText)]
    public string Found { get; init; } = "";

    [Display(Name = "约定"), StringLength(EnterpriseVisit.LongestText)]
    public string? Agreed { get; init; }

    [Display(Name = "下次走访")]
    public DateOnly? NextOn { get; init; }
}

[Permit(EnterprisesModule.Visit)]
public sealed class VisitModel(Db db, Reach reach, TimeProvider clock, Texts texts) : EnterprisePage(db, reach, EnterprisesModule.Visit)
{
    private readonly Db db = db;

    [BindProperty]
    public VisitInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        (await Expected(cancellationToken)).Visit(Input.On!.Value, Input.By, Input.Found, Input.Agreed ?? "", Input.NextOn, Reach.Act());
        await db.SaveChangesAsync(cancellationToken);
        return Done(texts["走访已登记。"]);
    }

    protected override void Fill() => Input = new() { On = clock.Today(), By = Reach.UserName };
}
