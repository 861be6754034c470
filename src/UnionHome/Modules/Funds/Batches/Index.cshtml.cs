using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Funds.Batches;

/// <summary>Batches within reach.</summary>
[Permit(FundsModule.View)]
public sealed class IndexModel(Db db, Reach reach, Texts texts) : PageModel
{
    private const int MostExported = 50_000;

    [BindProperty(SupportsGet = true, Name = "")]
    public BatchFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public PageOf<BatchRow> Rows { get; private set; } = null!;

    public bool MayKeep { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        MayKeep = await reach.May(FundsModule.Keep, cancellationToken: cancellationToken);
        Rows = await (await BatchRow.Within(db, reach, Filter, cancellationToken)).ToPage(Listing, BatchRow.Sorts, cancellationToken);
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        var rows = await BatchRow.Sorts.Apply(await BatchRow.Within(db, reach, Filter, cancellationToken), Listing.Sort).Take(MostExported).ToListAsync(cancellationToken);
        var file = new MemoryStream();
        SheetWriter.Write(file, new SheetOut(
            texts["付款批次"],
            [texts["批次号"], texts["状态"], texts["资金"], texts["工会代码"], texts["工会"], texts["编制日期"], texts["笔数"], texts["金额"], texts["退回笔数"], texts["银行付款日期"]],
            rows.Select(r => (IReadOnlyList<object?>)
                [r.Number, texts[BatchWords.Of(r.State)], r.FundName, r.UnionCode, r.UnionName(texts.IsEnglish), r.DrawnOn, r.Count, r.Total.Yuan, r.Bounced, r.PaidOn])));
        return File(file.ToArray(), SheetWriter.MediaType, $"{texts["付款批次"]}.xlsx");
    }
}
