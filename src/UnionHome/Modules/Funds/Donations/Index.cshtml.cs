using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Funds.Donations;

/// <summary>Gifts within reach.</summary>
[Permit(FundsModule.View)]
public sealed class IndexModel(Db db, Reach reach, Texts texts) : PageModel
{
    private const int MostExported = 50_000;

    [BindProperty(SupportsGet = true, Name = "")]
    public DonationFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public PageOf<DonationRow> Rows { get; private set; } = null!;

    public bool MayKeep { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        MayKeep = await reach.May(FundsModule.Keep, cancellationToken: cancellationToken);
        Rows = await (await DonationRow.Within(db, reach, Filter, cancellationToken)).ToPage(Listing, DonationRow.Sorts, cancellationToken);
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        var rows = await DonationRow.Sorts.Apply(await DonationRow.Within(db, reach, Filter, cancellationToken), Listing.Sort).Take(MostExported).ToListAsync(cancellationToken);
        var file = new MemoryStream();
        SheetWriter.Write(file, new SheetOut(
            texts["捐款"],
            [texts["捐赠类型"], texts["捐赠人"], texts["金额"], texts["状态"], texts["资金"], texts["约定用途"], texts["工会代码"], texts["工会"], texts["认捐日期"], texts["到账日期"]],
            rows.Select(r => (IReadOnlyList<object?>)
                [texts[DonationWords.Of(r.Kind)], r.PublicName, r.Amount.Yuan, texts[DonationWords.Of(r.State)], r.FundName, r.Earmark, r.UnionCode, r.UnionName(texts.IsEnglish), r.PledgedOn, r.ReceivedOn])));
        return File(file.ToArray(), SheetWriter.MediaType, $"{texts["捐款"]}.xlsx");
    }
}
