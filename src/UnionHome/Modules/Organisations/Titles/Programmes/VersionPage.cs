using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Titles.Programmes;

/// <summary>A step on a version, for those who run the programme.</summary>
public abstract class VersionPage(Db db, ProgrammeDesk desk) : FormPage
{
    [FromRoute(Name = "sheet")]
    public Guid Id { get; set; }

    public ProgrammeVersion Sheet { get; private set; } = null!;

    public TitleProgramme Programme { get; private set; } = null!;

    public override async Task Load(CancellationToken cancellationToken)
    {
        Sheet = await desk.Managed(Id, cancellationToken);
        Programme = await db.Set<TitleProgramme>().SingleAsync(p => p.Id == Sheet.ProgrammeId, cancellationToken);
        Version = Sheet.Version;
    }

    protected async Task<ProgrammeVersion> Expected(CancellationToken cancellationToken)
    {
        var version = await desk.Managed(Id, cancellationToken);
        version.Expect(Version);
        return version;
    }

    /// <summary>Shows the page again with every refusal at its field and in the summary.</summary>
    protected async Task<IActionResult> Again(IEnumerable<(string Key, RuleViolation Refusal)> refusals, Texts texts, CancellationToken cancellationToken)
    {
        foreach (var (key, refusal) in refusals) ModelState.AddModelError(key, texts.Of(refusal));
        db.ChangeTracker.Clear();
        await Load(cancellationToken);
        return Page();
    }
}
