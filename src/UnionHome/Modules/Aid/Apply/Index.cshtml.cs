using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web.RateLimits;

namespace UnionHome.Modules.Aid.Apply;

/// <summary>The first step of an application: which union, and what may be asked for.</summary>
[AllowAnonymous, PublicForm("aid.apply.unions", Times = 600, Minutes = 1, CountsReading = true)]
public sealed class IndexModel(Db db, OpenDoor door) : PageModel
{
    public const int LongestQuery = 60;
    public const int MostFound = 20;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Q { get; set; }

    /// <summary>One more than is shown, when there are more.</summary>
    public IReadOnlyList<Organisation> Unions { get; private set; } = [];

    /// <summary>Counties and zones, for those who do not know their union.</summary>
    public IReadOnlyList<Organisation> Counties { get; private set; } = [];

    public IReadOnlyList<OpenProgramme> Programmes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var standing = db.Organisations.AsNoTracking().Where(o => o.State == OrganisationState.Active);
        if (Q?.Trim() is { Length: > 0 } typed)
            Unions = await standing.Named(db, typed[..Math.Min(typed.Length, LongestQuery)]).OrderBy(o => o.Path.Length).ThenBy(o => o.Path).Take(MostFound + 1).ToListAsync(cancellationToken);
        else
            Counties = await standing.Where(o => o.Kind == OrganisationKind.County || o.Kind == OrganisationKind.Zone).OrderBy(o => o.Path).Take(100).ToListAsync(cancellationToken);
        Programmes = await door.Programmes(null, cancellationToken);
    }
}
