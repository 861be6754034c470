using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web.Lists;
using UnionHome.Foundation.Web.RateLimits;

namespace UnionHome.Modules.Portal.Unions;

/// <summary>The public directory: by name, by pinyin initials, or from county to township.</summary>
[AllowAnonymous, PublicForm("union-directory", Times = 600, Minutes = 1, CountsReading = true)]
public sealed class IndexModel(Db db) : PageModel
{
    private static readonly OrganisationKind[] Leading =
        [OrganisationKind.County, OrganisationKind.Zone, OrganisationKind.Township, OrganisationKind.Street, OrganisationKind.Bureau, OrganisationKind.Industry];

    [BindProperty(SupportsGet = true, Name = "")]
    public DirectoryAsked Asked { get; set; } = new();

    public PageOf<DirectoryRow> Unions { get; private set; } = null!;

    /// <summary>The union below which the reader looks.</summary>
    public Organisation? Place { get; private set; }

    /// <summary>From the county down to the place.</summary>
    public IReadOnlyList<Organisation> Trail { get; private set; } = [];

    /// <summary>The places one step further down.</summary>
    public IReadOnlyList<Organisation> Places { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var standing = db.Organisations.AsNoTracking().Where(o => o.State == OrganisationState.Active);
        Place = string.IsNullOrWhiteSpace(Asked.Place) ? null : await standing.SingleOrDefaultAsync(o => o.Code == Asked.Place.Trim() && o.ParentId != null, cancellationToken);
        Unions = await UnionDirectory.Search(db, Asked, cancellationToken);
        if (Place is { } place)
        {
            string[] levels = [.. OrganisationPath.Levels(place.Path)];
            Trail = await standing.Where(o => levels.Contains(o.Path) && o.ParentId != null).OrderBy(o => o.Path).ToListAsync(cancellationToken);
        }

        var root = Place?.Path ?? await standing.Where(o => o.ParentId == null).OrderBy(o => o.Path).Select(o => o.Path).FirstOrDefaultAsync(cancellationToken) ?? "";
        Places = await standing.Where(o => o.ParentPath == root && Leading.Contains(o.Kind)).OrderBy(o => o.Path).Take(200).ToListAsync(cancellationToken);
    }
}
