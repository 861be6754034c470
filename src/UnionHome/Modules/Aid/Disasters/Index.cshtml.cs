using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Aid.Disasters;

/// <summary>Disasters within reach.</summary>
[Permit(AidModule.View)]
public sealed class IndexModel(Db db, Reach reach, Texts texts) : PageModel
{
    private const int MostExported = 50_000;

    [BindProperty(SupportsGet = true, Name = "")]
    public DisasterFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public PageOf<DisasterRow> Rows { get; private set; } = null!;

    public bool MayKeep { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        MayKeep = await reach.May(AidModule.Keep, cancellationToken: cancellationToken);
        Rows = await (await DisasterRow.Within(db, reach, Filter, cancellationToken)).ToPage(Listing, DisasterRow.Sorts, cancellationToken);
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        var rows = await DisasterRow.Sorts.Apply(await DisasterRow.Within(db, reach, Filter, cancellationToken), Listing.Sort).Take(MostExported).ToListAsync(cancellationToken);
        var file = new MemoryStream();
        SheetWriter.Write(file, new SheetOut(
            texts["灾情"],
            [texts["灾情名称"], texts["灾害种类"], texts["状态"], texts["发生日期"], texts["受灾地点"], texts["工会代码"], texts["工会"], texts["受灾户"], texts["受灾人口"], texts["上报次数"]],
            rows.Select(r => (IReadOnlyList<object?>)
                [r.Title, texts[DisasterWords.Of(r.Kind)], texts[DisasterWords.Of(r.State)], r.HappenedOn, r.Place, r.UnionCode, r.Union(texts.IsEnglish), (long)r.Households, (long)r.People, (long)r.Reports])));
        return File(file.ToArray(), SheetWriter.MediaType, $"{texts["灾情"]}.xlsx");
    }
}
