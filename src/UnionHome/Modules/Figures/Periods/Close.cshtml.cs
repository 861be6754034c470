using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Figures.Periods;

/// <summary>Closes a period for a union and everything below it.</summary>
[Permit(FiguresModule.Close)]
public sealed class CloseModel(Db db, Reach reach, FigurePeriods periods, UnionInHand unions, TimeProvider clock, Texts texts) : FormPage
{
    [BindProperty]
    public CloseInput Input { get; set; } = new();

    public override async Task Load(CancellationToken cancellationToken)
    {
        var last = Period.Year(clock.Today().Year - 1);
        Input = new() { Union = (await unions.Get(cancellationToken))?.Code ?? "", From = last.From, To = last.To };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Input.To < Input.From) throw new RuleViolation("figures.period_backwards", "截止日期不能早于起始日期", "Input.To");
        var union = await (await reach.Within(db.Organisations, FiguresModule.Close, cancellationToken)).SingleOrDefaultAsync(o => o.Code == Input.Union.Trim(), cancellationToken)
            ?? throw new RuleViolation("figures.union_unknown", "没有代码为 {0} 的工会，或不在您的管辖范围内", "Input.Union", Input.Union);
        var closed = await periods.Close(union, new(Input.From!.Value, Input.To!.Value), reach.Act(), cancellationToken);
        TempData["Done"] = texts["{0} 至 {1} 已封账。", closed.From.Iso(), closed.To.Iso()];
        return RedirectToPage("/Figures/Periods/Details", new { id = closed.Id });
    }
}

public sealed record CloseInput
{
    [Display(Name = "工会代码"), Required(ErrorMessage = "请填写工会代码"), StringLength(40)]
    public string Union { get; init; } = "";

    [Display(Name = "起始日期"), Required(ErrorMessage = "请填写起始日期")]
    public DateOnly? From { get; init; }

    [Display(Name = "截止日期"), Required(ErrorMessage = "请填写截止日期")]
    public DateOnly? To { get; init; }
}
