using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;

namespace UnionHome.Modules.Organisations;

/// <summary>Answers pickers: JSON to programs, a list of options to htmx, a page of links to a browser without script.</summary>
[Permit(OrganisationsModule.View)]
public sealed class SearchModel(Db db, Reach reach) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public IReadOnlyList<OrganisationHit> Hits { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(Q))
            Hits = await (await reach.Within(db.Organisations, OrganisationsModule.View, cancellationToken)).Best(Q, cancellationToken);
        if (Request.Headers.ContainsKey("HX-Request")) return Partial("_SearchHits", Hits);
        if (Request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase)) return new JsonResult(Hits);
        return Page();
    }
}
