using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Funds.Goods;

/// <summary>What lies in the stores within reach.</summary>
[Permit(GoodsModule.View)]
public sealed class IndexModel(Db db, Reach reach, Texts texts) : PageModel
{
    private const int MostExported = 50_000;

    [BindProperty(SupportsGet = true, Name = "")]
    public StockFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public PageOf<StockRow> Rows { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Rows = await (await StockRow.Within(db, reach, Filter, cancellationToken)).ToPage(Listing, StockRow.Sorts, cancellationToken);

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        var rows = await StockRow.Sorts.Apply(await StockRow.Within(db, reach, Filter, cancellationToken), Listing.Sort).Take(MostExported).ToListAsync(cancellationToken);
        var file = new MemoryStream();
        SheetWriter.Write(file, new SheetOut(
            texts["物资库存"],
            [texts["物品"], texts["计量单位"], texts["仓库"], texts["工会代码"], texts["工会"], texts["库存"], texts["待发"], texts["可用"], texts["单价"], texts["折款"]],
            rows.Select(r => (IReadOnlyList<object?>)[r.Article, r.Unit, r.Store, r.UnionCode, r.UnionName(texts.IsEnglish), r.Quantity, r.Held, r.Available, r.Value.Yuan, r.Worth.Yuan])));
        return File(file.ToArray(), SheetWriter.MediaType, $"{texts["物资库存"]}.xlsx");
    }
}
