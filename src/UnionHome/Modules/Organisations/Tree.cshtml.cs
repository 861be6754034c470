using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Organisations;

/// <summary>
/// The tree, one level at a time: with script a level opens in place, without it each union leads to its own level. A level is
/// read in pages, so a county with thousands of unions opens as fast as one with three.
/// </summary>
[Permit(OrganisationsModule.View)]
public sealed class TreeModel(Db db, Reach reach) : PageModel
{
    public const int LevelSize = 100;

    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    public Organisation? Union { get; private set; }

    public IReadOnlyList<Organisation> Above { get; private set; } = [];

    public TreeLevel Level { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Number = Math.Clamp(Number, 1, 10_000);
        var within = (await reach.Within(db.Organisations, OrganisationsModule.View, cancellationToken)).AsNoTracking();
        if (Id is { } id)
        {
            Union = await within.SingleOrDefaultAsync(o => o.Id == id, cancellationToken) ?? throw new NotFound("organisation");
            var paths = OrganisationPath.Levels(Union.ParentPath).ToList();
            Above = await within.Where(o => paths.Contains(o.Path)).OrderBy(o => o.Path).ToListAsync(cancellationToken);
        }

        Level = await Read(within, Id, Number, cancellationToken);
        if (Id is null && Level.Unions is [{ HasBelow: true } root])
            Level = Level with { Opened = await Read(within, root.Union.Id, 1, cancellationToken) };
        return Request.Headers.ContainsKey("HX-Request") ? Partial("_TreeLevel", Level) : Page();
    }

    private async Task<TreeLevel> Read(IQueryable<Organisation> within, Guid? under, int number, CancellationToken cancellationToken)
    {
        IQueryable<Organisation> level;
        if (under is { } id)
        {
            level = within.Where(o => o.ParentId == id && o.State == OrganisationState.Active);
        }
        else
        {
            var roots = await reach.Paths(OrganisationsModule.View, cancellationToken);
            level = within.Where(o => roots.Contains(o.Path));
        }

        var found = await level.OrderBy(o => o.Path).Skip((number - 1) * LevelSize).Take(LevelSize + 1).ToListAsync(cancellationToken);
        var shown = found.Take(LevelSize).ToList();
        var ids = shown.Select(o => (Guid?)o.Id).ToList();
        var parents = await db.Organisations.Where(o => ids.Contains(o.ParentId) && o.State == OrganisationState.Active).Select(o => o.ParentId).Distinct().ToListAsync(cancellationToken);
        return new(under, [.. shown.Select(o => (o, parents.Contains(o.Id)))], number, found.Count > LevelSize);
    }
}

/// <summary>A part of a level: its unions, and whether anything stands below each.</summary>
public sealed record TreeLevel(Guid? Under, IReadOnlyList<(Organisation Union, bool HasBelow)> Unions, int Number, bool HasNext)
{
    /// <summary>The level below the one union that stands here, open from the start: a tree of one line helps nobody.</summary>
    public TreeLevel? Opened { get; init; }
}
