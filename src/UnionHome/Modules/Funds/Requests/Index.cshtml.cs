using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Funds.Requests;

/// <summary>Requests for money within reach: filtered, sorted, exported.</summary>
[Permit(FundsModule.View)]
public sealed class IndexModel(Db db, Reach reach, Texts texts) : PageModel
{
    private const int MostExported = 50_000;

    [BindProperty(SupportsGet = true, Name = "")]
    public RequestFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public PageOf<RequestRow> Rows { get; private set; } = null!;

    public bool MayAsk { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        MayAsk = await reach.May(FundsModule.Keep, cancellationToken: cancellationToken);
        Rows = await (await RequestRow.Within(db, reach, Filter, cancellationToken)).ToPage(Listing, RequestRow.Sorts, cancellationToken);
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        var rows = await RequestRow.Sorts.Apply(await RequestRow.Within(db, reach, Filter, cancellationToken), Listing.Sort).Take(MostExported).ToListAsync(cancellationToken);
        var file = new MemoryStream();
        SheetWriter.Write(file, new SheetOut(
            texts["资金申请"],
            [texts["申请日期"], texts["工会代码"], texts["申请工会"], texts["用途"], texts["申请金额"], texts["批准金额"], texts["状态"]],
            rows.Select(r => (IReadOnlyList<object?>)[r.AskedOn, r.UnionCode, r.UnionName(texts.IsEnglish), texts[FundWords.Of(r.Use)], r.Amount.Yuan, r.Granted?.Yuan, texts[RequestWords.Of(r.State)]])));
        file.Position = 0;
        return File(file, SheetWriter.MediaType, $"fund-requests-{texts["资金申请"]}.xlsx");
    }
}
