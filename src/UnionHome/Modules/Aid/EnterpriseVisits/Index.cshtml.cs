using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Aid.EnterpriseVisits;

/// <summary>Visits within reach.</summary>
[Permit(AidModule.View)]
public sealed class IndexModel(Db db, Reach reach, TimeProvider clock, Texts texts) : PageModel
{
    private const int MostExported = 50_000;

    [BindProperty(SupportsGet = true, Name = "")]
    public DistressFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public PageOf<DistressRow> Rows { get; private set; } = null!;

    public DateOnly Today => clock.Today();

    public bool MayKeep { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        MayKeep = await reach.May(AidModule.Keep, cancellationToken: cancellationToken);
        Rows = await (await DistressRow.Within(db, reach, Filter, cancellationToken)).ToPage(Listing, DistressRow.Sorts, cancellationToken);
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        var rows = await DistressRow.Sorts.Apply(await DistressRow.Within(db, reach, Filter, cancellationToken), Listing.Sort).Take(MostExported).ToListAsync(cancellationToken);
        var file = new MemoryStream();
        SheetWriter.Write(file, new SheetOut(
            texts["走访困难企业"],
            [texts["企业名称"], texts["走访日期"], texts["主要困难"], texts["职工人数"], texts["工会代码"], texts["走访的工会"], texts["带去的款物(元)"], texts["承诺事项"], texts["兑现期限"], texts["状态"]],
            rows.Select(r => (IReadOnlyList<object?>)
                [r.Name, r.On, texts[DistressWords.Of(r.Difficulty)], (long)r.Workers, r.UnionCode, r.Union(texts.IsEnglish), r.Brought.Yuan, r.Promised, r.DueOn, texts[DistressWords.Of(r.State, r.Waits)]])));
        return File(file.ToArray(), SheetWriter.MediaType, $"{texts["走访困难企业"]}.xlsx");
    }
}
