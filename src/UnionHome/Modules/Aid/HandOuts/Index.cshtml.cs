using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Aid.HandOuts;

/// <summary>Hand-out lists within reach.</summary>
[Permit(AidModule.View)]
public sealed class IndexModel(Db db, Reach reach, Texts texts) : PageModel
{
    private const int MostExported = 50_000;

    [BindProperty(SupportsGet = true, Name = "")]
    public HandOutFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public PageOf<HandOutRow> Rows { get; private set; } = null!;

    public bool MayKeep { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        MayKeep = await reach.May(AidModule.Keep, cancellationToken: cancellationToken);
        Rows = await (await HandOutRow.Within(db, reach, Filter, cancellationToken)).ToPage(Listing, HandOutRow.Sorts, cancellationToken);
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        var rows = await HandOutRow.Sorts.Apply(await HandOutRow.Within(db, reach, Filter, cancellationToken), Listing.Sort).Take(MostExported).ToListAsync(cancellationToken);
        var file = new MemoryStream();
        SheetWriter.Write(file, new SheetOut(
            texts["物资发放"],
            [texts["发放单名称"], texts["帮扶项目"], texts["状态"], texts["工会代码"], texts["工会"], texts["户数"], texts["折款"], texts["签领户数"], texts["签领折款"], texts["编制日期"], texts["发放日期"]],
            rows.Select(r => (IReadOnlyList<object?>)
                [r.Title, r.Programme, texts[HandOutWords.Of(r.State)], r.UnionCode, r.UnionName(texts.IsEnglish), (long)r.Households, r.Value.Yuan, (long)r.SignedHouseholds, r.SignedValue.Yuan, r.DrawnOn, r.HandedOn])));
        return File(file.ToArray(), SheetWriter.MediaType, $"{texts["物资发放"]}.xlsx");
    }
}
