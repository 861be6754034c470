using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace UnionHome.Modules.Bulletins;

/// <summary>All published editions, the newest first, for anyone.</summary>
[AllowAnonymous]
public sealed class IndexModel(PrintedEditions printed) : PageModel
{
    private const int MostShown = 200;

    public IReadOnlyList<Edition> Editions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Editions = await printed.All.Take(MostShown).ToListAsync(cancellationToken);
}
