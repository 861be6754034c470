using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Organisations.Terms;

/// <summary>Every union within reach whose term is over, or soon will be, and how far its re-election is.</summary>
[Permit(TermsModule.View)]
public sealed class OverdueModel(Db db, Reach reach, TermLimitsBook book, TimeProvider clock, Texts texts) : PageModel
{
    private const int MostExported = 50_000;

    [BindProperty(SupportsGet = true, Name = "")]
    public DueFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public PageOf<DueRow> Rows { get; private set; } = null!;

    public IReadOnlyList<(Organisation County, int Count)> Counties { get; private set; } = [];

    public DateOnly Today => clock.Today();

    public int Months { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var rows = await Found(cancellationToken);
        Counties = await DueRow.ByCounty(db, rows, cancellationToken);
        Rows = await rows.ToPage(Listing, DueRow.Sorts, cancellationToken);
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        var rows = await DueRow.Sorts.Apply(await Found(cancellationToken), Listing.Sort).Take(MostExported).ToListAsync(cancellationToken);
        var file = new MemoryStream();
        SheetWriter.Write(file, new SheetOut(
            texts["换届到期"],
            [texts["工会代码"], texts["工会"], texts["委员会"], texts["届次"], texts["任期起始日期"], texts["届满日期"], texts["换届进度"]],
            rows.Select(r => (IReadOnlyList<object?>)
            [
                r.UnionCode, r.UnionName(texts.IsEnglish), texts[r.Body.Name()], (long)r.Number, r.From, r.EndsOn, texts[r.NextState?.Name() ?? "未启动"],
            ])));
        file.Position = 0;
        return File(file, SheetWriter.MediaType, $"terms-{texts["换届到期"]}.xlsx");
    }

    private async Task<IQueryable<DueRow>> Found(CancellationToken cancellationToken)
    {
        var path = (await reach.Paths(TermsModule.View, cancellationToken)) is [var first, ..] ? first : "";
        Months = await book.RemindMonths(path, Today, cancellationToken);
        return await DueRow.Within(db, reach, Filter, Today, Months, cancellationToken);
    }
}
