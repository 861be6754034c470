using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Funds;

/// <summary>Funds within reach with what stands on them: filtered, sorted, summed, exported.</summary>
[Permit(FundsModule.View)]
public sealed class IndexModel(Db db, Reach reach, Texts texts) : PageModel
{
    private const int MostExported = 50_000;

    [BindProperty(SupportsGet = true, Name = "")]
    public FundFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public PageOf<FundRow> Rows { get; private set; } = null!;

    /// <summary>Of all that the filter lets through, not of this page alone.</summary>
    public FundBalance Sum { get; private set; } = null!;

    public bool MayKeep { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        MayKeep = await reach.May(FundsModule.Keep, cancellationToken: cancellationToken);
        var rows = await FundRow.Within(db, reach, Filter, cancellationToken);
        Rows = await rows.ToPage(Listing, FundRow.Sorts, cancellationToken);
        Sum = new(await rows.SumAsync(r => r.Balance, cancellationToken), await rows.SumAsync(r => r.Held, cancellationToken));
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        var rows = await FundRow.Sorts.Apply(await FundRow.Within(db, reach, Filter, cancellationToken), Listing.Sort).Take(MostExported).ToListAsync(cancellationToken);
        var file = new MemoryStream();
        SheetWriter.Write(file, new SheetOut(
            texts["资金"],
            [texts["工会代码"], texts["工会"], texts["资金名称"], texts["资金来源"], texts["年度"], texts["余额"], texts["已批未付"], texts["可用"], texts["状态"]],
            rows.Select(r => (IReadOnlyList<object?>)
            [
                r.UnionCode, r.UnionName(texts.IsEnglish), r.Name, texts[FundWords.Of(r.Source)], (long)r.Year, new Money(r.Balance).Yuan, new Money(r.Held).Yuan, new Money(r.Available).Yuan, texts[FundWords.Of(r.State)],
            ])));
        file.Position = 0;
        return File(file, SheetWriter.MediaType, $"funds-{texts["资金"]}.xlsx");
    }
}
