using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionHome.Modules.Bulletins.Templates;

namespace UnionHome.Modules.Bulletins;

/// <summary>One edition as a newspaper page, for anyone.</summary>
[AllowAnonymous]
public sealed class ReadModel(PrintedEditions printed) : PageModel
{
    public PrintedEdition Paper { get; private set; } = null!;

    public async Task OnGetAsync(int number, CancellationToken cancellationToken) => Paper = await printed.Find(number, cancellationToken);
}

/// <summary>The paragraphs of a story with the figures that they lead to.</summary>
public sealed record BlocksShown(IReadOnlyList<StoryBlock> Blocks, IReadOnlyList<PrintedFigure> Figures, int Edition)
{
    public PrintedFigure? Find(int position) => Figures.FirstOrDefault(f => f.Figure.Position == position);
}

public sealed record FigureCard(PrintedFigure Printed, int Edition);
