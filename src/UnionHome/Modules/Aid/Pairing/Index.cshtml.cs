using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Aid.Pairing;

/// <summary>Pairs within reach, and who owes a visit.</summary>
[Permit(PairingModule.View)]
public sealed class IndexModel(Db db, Reach reach, TimeProvider clock, Texts texts) : PageModel
{
    private const int MostExported = 50_000;

    [BindProperty(SupportsGet = true, Name = "")]
    public PairFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public PageOf<PairRow> Rows { get; private set; } = null!;

    public IReadOnlyList<CadreDebt> Debts { get; private set; } = [];

    public DateOnly Today { get; private set; }

    public bool MayKeep { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Today = clock.Today();
        MayKeep = await reach.May(PairingModule.Keep, cancellationToken: cancellationToken);
        Debts = await CadreDebt.Within(db, reach, Today, cancellationToken);
        Rows = await (await PairRow.Within(db, reach, Filter, Today, cancellationToken)).ToPage(Listing, PairRow.Sorts, cancellationToken);
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        if (await this.StepUp() is { } proof) return proof;
        var rows = await PairRow.Sorts.Apply(await PairRow.Within(db, reach, Filter, clock.Today(), cancellationToken), Listing.Sort).Take(MostExported).ToListAsync(cancellationToken);
        var file = new MemoryStream();
        SheetWriter.Write(file, new SheetOut(
            texts["结对帮扶"],
            [texts["干部姓名"], texts["干部单位"], texts["结对家庭"], texts["工会代码"], texts["工会"], texts["结对日期"], texts["走访次数"], texts["最近走访"], texts["下次走访期限"], texts["状态"]],
            rows.Select(r => (IReadOnlyList<object?>)
                [r.Cadre, r.Unit, r.Name, r.UnionCode, r.Union(texts.IsEnglish), r.From, r.Visits, r.VisitedOn, r.DueOn, texts[r.State == PairState.Standing ? "结对中" : "已结束"]])));
        return File(file.ToArray(), SheetWriter.MediaType, $"{texts["结对帮扶"]}.xlsx");
    }
}
