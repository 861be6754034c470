using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;
using UnionHome.Modules.Funds.Goods;

namespace UnionHome.Modules.Funds.Purchases;

/// <summary>Orders within reach.</summary>
[Permit(GoodsModule.View)]
public sealed class IndexModel(Db db, Reach reach, Texts texts) : PageModel
{
    private const int MostExported = 50_000;

    [BindProperty(SupportsGet = true, Name = "")]
    public PurchaseFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public PageOf<PurchaseRow> Rows { get; private set; } = null!;

    public bool MayKeep { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        MayKeep = await reach.May(GoodsModule.Keep, cancellationToken: cancellationToken);
        Rows = await (await PurchaseRow.Within(db, reach, Filter, cancellationToken)).ToPage(Listing, PurchaseRow.Sorts, cancellationToken);
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        var rows = await PurchaseRow.Sorts.Apply(await PurchaseRow.Within(db, reach, Filter, cancellationToken), Listing.Sort).Take(MostExported).ToListAsync(cancellationToken);
        var file = new MemoryStream();
        SheetWriter.Write(file, new SheetOut(
            texts["采购"],
            [texts["采购单编号"], texts["供应商"], texts["仓库"], texts["金额"], texts["列支资金"], texts["用途"], texts["状态"], texts["付款"], texts["银行付款日期"], texts["工会代码"], texts["工会"], texts["编制日期"]],
            rows.Select(r => (IReadOnlyList<object?>)
                [r.Number, r.Supplier, r.Store, r.Total.Yuan, r.FundName, texts[FundWords.Of(r.Use)], texts[PurchaseWords.Of(r.State)], r.Payment is { } paid ? texts[paid.Name()] : "", r.PaidOn, r.UnionCode, r.UnionName(texts.IsEnglish), r.DrawnOn])));
        return File(file.ToArray(), SheetWriter.MediaType, $"{texts["采购"]}.xlsx");
    }
}
