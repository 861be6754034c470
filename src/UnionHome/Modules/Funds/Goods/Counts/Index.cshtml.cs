using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Funds.Goods.Counts;

[Permit(GoodsModule.View)]
public sealed class IndexModel(Db db, Reach reach, Texts texts) : PageModel
{
    private const int MostExported = 50_000;

    [BindProperty(SupportsGet = true, Name = "")]
    public CountFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public PageOf<CountRow> Rows { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Rows = await (await CountRow.Within(db, reach, Filter, cancellationToken)).ToPage(Listing, CountRow.Sorts, cancellationToken);

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        var rows = await CountRow.Sorts.Apply(await CountRow.Within(db, reach, Filter, cancellationToken), Listing.Sort).Take(MostExported).ToListAsync(cancellationToken);
        var file = new MemoryStream();
        SheetWriter.Write(file, new SheetOut(
            texts["物资盘点"],
            [texts["盘点日期"], texts["仓库"], texts["账实不符"], texts["状态"], texts["工会代码"], texts["工会"]],
            rows.Select(r => (IReadOnlyList<object?>)[r.CountedOn, r.Store, (long)r.Differences, texts[GoodsWords.Of(r.State)], r.UnionCode, r.UnionName(texts.IsEnglish)])));
        return File(file.ToArray(), SheetWriter.MediaType, $"{texts["物资盘点"]}.xlsx");
    }
}
