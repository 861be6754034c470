using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Figures.Periods;

/// <summary>Ends a restatement: the period is closed again.</summary>
[Permit(FiguresModule.Close)]
public sealed class RestatementEndModel(Db db, Reach reach, Texts texts) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Restatement Open { get; private set; } = null!;

    public override async Task Load(CancellationToken cancellationToken) => Open = await Find(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        (await Find(cancellationToken)).Finish(reach.Act());
        await db.SaveChangesAsync(cancellationToken);
        TempData["Done"] = texts["更正重报已结束，期间重新封账。"];
        return RedirectToPage("/Figures/Periods/Details", new { id = Id });
    }

    private async Task<Restatement> Find(CancellationToken cancellationToken) =>
        await (await reach.Within(db.Set<Restatement>(), FiguresModule.Close, cancellationToken)).FirstOrDefaultAsync(r => r.ClosedPeriodId == Id && r.FinishedAt == null, cancellationToken)
        ?? throw new NotFound("restatement");
}
