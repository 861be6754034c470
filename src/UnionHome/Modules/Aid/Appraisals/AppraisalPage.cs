using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Appraisals;

/// <summary>What every page of one sheet shows: the sheet, its union, its history.</summary>
/// <param name="step">The step that the page's form takes; null for a page without one.</param>
public abstract class AppraisalPage(Db db, Reach reach, AppraisalDesk desk, string permission, string? step = null) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public AppraisalSheet Sheet { get; private set; } = null!;

    public Organisation Union { get; private set; } = null!;

    public IReadOnlyList<StepTaken> Steps { get; private set; } = [];

    public bool IsOpen => step is null || Sheet.CanTake(step);

    protected Reach Reach => reach;

    protected AppraisalDesk Desk => desk;

    public override async Task Load(CancellationToken cancellationToken)
    {
        Sheet = await Find(cancellationToken);
        Union = await db.Organisations.SingleAsync(o => o.Id == Sheet.OrganisationId, cancellationToken);
        Steps = await db.Steps.AsNoTracking().Where(s => s.RecordId == Id).OrderByDescending(s => s.At).ToListAsync(cancellationToken);
        Version = Sheet.Version;
    }

    /// <summary>The sheet as the form knew it, or a refusal when someone changed it meanwhile.</summary>
    protected async Task<AppraisalSheet> Expected(CancellationToken cancellationToken)
    {
        var found = await Find(cancellationToken);
        found.Expect(Version);
        return found;
    }

    protected IActionResult Done(string sentence)
    {
        TempData["Done"] = sentence;
        return Redirect($"/aid/appraisals/{Id}");
    }

    protected virtual Task<AppraisalSheet> Find(CancellationToken cancellationToken) => reach.Find<AppraisalSheet>(Id, permission, cancellationToken);
}
