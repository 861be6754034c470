using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Figures.Periods;

/// <summary>Opens a closed period for corrections, for a reason.</summary>
[Permit(FiguresModule.Close)]
public sealed class RestatementModel(Db db, Reach reach, Texts texts) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public RestatementInput Input { get; set; } = new();

    public ClosedPeriod Closed { get; private set; } = null!;

    public override async Task Load(CancellationToken cancellationToken) => Closed = await reach.Find<ClosedPeriod>(Id, FiguresModule.Close, cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var closed = await reach.Find<ClosedPeriod>(Id, FiguresModule.Close, cancellationToken);
        if (await db.Set<Restatement>().AnyAsync(r => r.ClosedPeriodId == Id && r.FinishedAt == null, cancellationToken))
            throw new RuleViolation("figures.restatement_open", "该期间已有正在进行的更正重报");
        db.Add(new Restatement(closed, reach.Act(Input.Reason)));
        await db.SaveChangesAsync(cancellationToken);
        TempData["Done"] = texts["已开始更正重报。更正完成后请结束。"];
        return RedirectToPage("/Figures/Periods/Details", new { id = Id });
    }
}

public sealed record RestatementInput
{
    [Display(Name = "理由"), Required(ErrorMessage = "请填写理由"), StringLength(1000)]
    public string Reason { get; init; } = "";
}
