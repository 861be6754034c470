using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace UnionHome.Modules.Bulletins;

/// <summary>One edition as a newspaper page, for anyone.</summary>
[AllowAnonymous]
public sealed class ReadModel(PrintedEditions printed) : PageModel
{
    public PrintedEdition Paper { get; private set; } = null!;

    public async Task OnGetAsync(int number, CancellationToken cancellationToken) => Paper = await printed.Find(number, cancellationToken);
}

public sealed record FigureCard(PrintedFigure Printed, int Edition);
