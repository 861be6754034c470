using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Funds.Goods.Receipts;

[Permit(GoodsModule.View)]
public sealed class IndexModel(Db db, Reach reach, Texts texts) : PageModel
{
    private const int MostExported = 50_000;

    [BindProperty(SupportsGet = true, Name = "")]
    public ReceiptFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public PageOf<ReceiptRow> Rows { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Rows = await (await ReceiptRow.Within(db, reach, Filter, cancellationToken)).ToPage(Listing, ReceiptRow.Sorts, cancellationToken);

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        var rows = await ReceiptRow.Sorts.Apply(await ReceiptRow.Within(db, reach, Filter, cancellationToken), Listing.Sort).Take(MostExported).ToListAsync(cancellationToken);
        var file = new MemoryStream();
        SheetWriter.Write(file, new SheetOut(
            texts["入库记录"],
            [texts["入库日期"], texts["单据编号"], texts["来源"], texts["仓库"], texts["物品"], texts["数量"], texts["计量单位"], texts["单价"], texts["金额"], texts["状态"], texts["工会代码"], texts["工会"]],
            rows.Select(r => (IReadOnlyList<object?>)
                [r.On, r.Voucher, texts[GoodsWords.Of(r.Source)], r.Store, r.Article, r.Quantity, r.Unit, r.Price.Yuan, r.Total.Yuan, texts[GoodsWords.Of(r.State)], r.UnionCode, r.UnionName(texts.IsEnglish)])));
        return File(file.ToArray(), SheetWriter.MediaType, $"{texts["入库记录"]}.xlsx");
    }
}
