using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Aid.Hardship;

/// <summary>The files within reach, with the day of their next step.</summary>
[Permit(HardshipModule.View)]
public sealed class IndexModel(Db db, Reach reach, TimeProvider clock, Texts texts) : PageModel
{
    private const int MostExported = 50_000;

    [BindProperty(SupportsGet = true, Name = "")]
    public FileFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public PageOf<FileRow> Rows { get; private set; } = null!;

    public DateOnly Today { get; private set; }

    public bool MayKeep { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Today = clock.Today();
        MayKeep = await reach.May(HardshipModule.Keep, cancellationToken: cancellationToken);
        Rows = await (await FileRow.Within(db, reach, Filter, Today, cancellationToken)).ToPage(Listing, FileRow.Sorts, cancellationToken);
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        if (await this.StepUp() is { } proof) return proof;
        var found = await FileRow.Within(db, reach, Filter, clock.Today(), cancellationToken);
        var rows = await FileRow.Sorts.Apply(found, Listing.Sort).Take(MostExported).ToListAsync(cancellationToken);
        var file = new MemoryStream();
        SheetWriter.Write(file, new SheetOut(
            texts["困难职工档案"],
            [texts["姓名"], texts["册内编号"], texts["状态"], texts["困难类别"], texts["主要致困原因"], texts["下一步期限"], texts["工会代码"], texts["工会"], texts["走访日期"], texts["认定日期"]],
            rows.Select(r => (IReadOnlyList<object?>)
            [
                r.Name, r.Number, texts[HardshipWords.Of(r.State)], r.Category is { } c ? texts[c.Name()] : null, r.MainCause is { } m ? texts[HardshipWords.Of(m)] : null, r.DueOn,
                r.UnionCode, r.Union(texts.IsEnglish), r.VisitedOn, r.DecidedOn,
            ])));
        return File(file.ToArray(), SheetWriter.MediaType, $"{texts["困难职工档案"]}.xlsx");
    }
}
