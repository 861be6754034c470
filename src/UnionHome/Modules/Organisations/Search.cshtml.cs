using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;

namespace UnionHome.Modules.Organisations;

/// <summary>
/// Answers pickers: JSON to programs, options to a field that asks by htmx (whatever the field is called), a page of links to a
/// browser without script.
/// </summary>
[Permit(OrganisationsModule.View)]
public sealed class SearchModel(Db db, Reach reach) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public IReadOnlyList<OrganisationHit> Hits { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var isPart = Request.Headers.ContainsKey("HX-Request");
        if (isPart) Q ??= Request.Query.Select(q => q.Value.LastOrDefault()).LastOrDefault();
        if (!string.IsNullOrWhiteSpace(Q))
            Hits = await (await reach.Within(db.Organisations, OrganisationsModule.View, cancellationToken)).Best(Q[..Math.Min(Q.Length, 120)], cancellationToken);
        if (isPart) return Partial("_SearchOptions", Hits);
        if (Request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase)) return new JsonResult(Hits);
        return Page();
    }
}
