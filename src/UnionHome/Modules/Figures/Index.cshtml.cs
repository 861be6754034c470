using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Figures;

namespace UnionHome.Modules.Figures;

/// <summary>The catalogue of figures; without an account, of the public ones.</summary>
[AllowAnonymous]
public sealed class IndexModel(Reach reach) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Area { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Union { get; set; }

    public IReadOnlyList<FigureDefinition> Figures { get; private set; } = [];

    public IReadOnlyList<string> Areas { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var all = FigureCatalogue.All.AsEnumerable();
        if (!await reach.May(FiguresModule.View, null, cancellationToken)) all = all.Where(f => f.Public);
        all = all.OrderBy(f => f.Code, StringComparer.Ordinal).ToList();
        Areas = [.. all.Select(f => FigureAreas.Of(f.Code)).Distinct()];
        var typed = Q?.Trim() ?? "";
        Figures = [.. all.Where(f => (string.IsNullOrEmpty(Area) || FigureAreas.Of(f.Code) == Area)
            && new[] { f.Code, f.NameZh, f.NameEn, f.MeaningZh, f.MeaningEn }.Any(t => t.Contains(typed, StringComparison.OrdinalIgnoreCase)))];
    }

    public string Address(FigureDefinition figure) => $"/figures/{figure.Code}{(string.IsNullOrEmpty(Union) ? "" : $"?union={Uri.EscapeDataString(Union)}")}";
}
