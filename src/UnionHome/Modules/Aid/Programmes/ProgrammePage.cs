using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Programmes;

/// <summary>What every page of one programme shows: the programme, its union, its history.</summary>
/// <param name="step">The step that the page's form takes; null for a page without one.</param>
public abstract class ProgrammePage(Db db, Reach reach, ProgrammeDesk desk, string permission, string? step = null) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public AidProgramme Programme { get; private set; } = null!;

    public Organisation Union { get; private set; } = null!;

    public IReadOnlyList<StepTaken> Steps { get; private set; } = [];

    public bool IsOpen => step is null || Programme.CanTake(step);

    protected Reach Reach => reach;

    protected ProgrammeDesk Desk => desk;

    public override async Task Load(CancellationToken cancellationToken)
    {
        Programme = await Find(cancellationToken);
        Union = await db.Organisations.SingleAsync(o => o.Path == Programme.Path, cancellationToken);
        Steps = await db.Steps.AsNoTracking().Where(s => s.RecordId == Id).OrderByDescending(s => s.At).ToListAsync(cancellationToken);
        Version = Programme.Version;
    }

    /// <summary>The programme as the form knew it, or a refusal when someone changed it meanwhile.</summary>
    protected async Task<AidProgramme> Expected(CancellationToken cancellationToken)
    {
        var found = await Find(cancellationToken);
        found.Expect(Version);
        return found;
    }

    protected IActionResult Done(string sentence)
    {
        TempData["Done"] = sentence;
        return Redirect($"/aid/programmes/{Id}");
    }

    protected virtual Task<AidProgramme> Find(CancellationToken cancellationToken) => reach.Find<AidProgramme>(Id, permission, cancellationToken);
}
