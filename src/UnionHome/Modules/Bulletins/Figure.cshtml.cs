using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Bulletins;

/// <summary>Where one figure of an edition comes from, for anyone.</summary>
[AllowAnonymous]
public sealed class FigureModel(PrintedEditions printed, Texts texts) : PageModel
{
    public PrintedEdition Paper { get; private set; } = null!;

    public PrintedStory Story { get; private set; } = null!;

    public PrintedFigure Printed { get; private set; } = null!;

    /// <summary>A sentence: anyone reads the figure and its source, these jobs at that union or above open the record.</summary>
    public string MayOpen => Printed.Figure.Permission is { } code && Permission.All.TryGetValue(code, out var permission)
        ? texts["数字和出处任何人都可以看；原始记录由{0}及其上级工会的{1}查看。", Printed.Union.Name(texts.IsEnglish), string.Join(texts["、"], permission.Roles.Select(r => texts[r.Name()]))]
        : texts["数字和出处任何人都可以看；背后的业务记录只有经办的工会及其上级可以打开。"];

    public async Task OnGetAsync(int number, int n, CancellationToken cancellationToken)
    {
        Paper = await printed.Find(number, cancellationToken);
        Story = Paper.Stories.FirstOrDefault(s => s.Figures.Any(f => f.Figure.Number == n)) ?? throw new NotFound("figure");
        Printed = Story.Figures.Single(f => f.Figure.Number == n);
    }
}
