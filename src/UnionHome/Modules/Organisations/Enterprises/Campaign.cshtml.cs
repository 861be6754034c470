using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Organisations.Enterprises;

/// <summary>The campaign (建会攻坚): which units due have no union yet, how far each union below has come, who goes there next.</summary>
[Permit(EnterprisesModule.View)]
public sealed class CampaignModel(Db db, Reach reach, UnionInHand unions, TimeProvider clock, Texts texts) : PageModel
{
    private const int MostExported = 100_000;

    [BindProperty(SupportsGet = true, Name = "")]
    public EnterpriseFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public Organisation Above { get; private set; } = null!;

    public IReadOnlyList<CampaignLine> Board { get; private set; } = [];

    public PageOf<EnterpriseRow> Rows { get; private set; } = null!;

    public DateOnly Today { get; private set; }

    public bool MayVisit { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Today = clock.Today();
        MayVisit = await reach.May(EnterprisesModule.Visit, cancellationToken: cancellationToken);
        var named = string.IsNullOrWhiteSpace(Filter.Union) ? (await unions.Get(cancellationToken))?.Code : Filter.Union;
        Above = await (await reach.Within(db.Organisations, EnterprisesModule.View, cancellationToken)).Typed(named ?? "").FirstOrDefaultAsync(cancellationToken)
            ?? await (await reach.Within(db.Organisations, EnterprisesModule.View, cancellationToken)).OrderBy(o => o.Path.Length).ThenBy(o => o.Path).FirstAsync(cancellationToken);
        var within = await (Filter with { Union = Filter.Union is { Length: > 0 } ? Filter.Union : Above.Code }).Within(db, reach, cancellationToken);
        Board = await CampaignBoard.Count(db, within, Above, cancellationToken);
        Rows = await EnterpriseRow.Of(db, within.Where(e => e.IsDue && e.UnionId == null)).ToPage(Listing, EnterpriseRow.CampaignSorts, cancellationToken);
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        Filter = Filter with { Union = Filter.Union is { Length: > 0 } ? Filter.Union : (await unions.Get(cancellationToken))?.Code };
        var left = (await Filter.Within(db, reach, cancellationToken)).Where(e => e.IsDue && e.UnionId == null);
        var rows = await EnterpriseRow.CampaignSorts.Apply(EnterpriseRow.Of(db, left), Listing.Sort).Take(MostExported).ToListAsync(cancellationToken);
        var file = new MemoryStream();
        SheetWriter.Write(file, new SheetOut(
            texts["还没有工会的单位"],
            [texts["单位名称"], texts["统一社会信用代码"], texts["单位类别"], texts["规模以上"], texts["职工人数"], texts["地址"], texts["负责工会"], texts["责任人"], texts["上次走访"], texts["下次走访"]],
            rows.Select(r => (IReadOnlyList<object?>)
            [
                r.Name, r.CreditCode, texts[r.Ownership.Name()], texts[r.IsAboveScale ? "是" : "否"], (long)r.Workers, r.Address, r.Responsible(texts.IsEnglish), r.InCharge, r.LastVisitOn, r.NextVisitOn,
            ])));
        return File(file.ToArray(), SheetWriter.MediaType, $"{texts["还没有工会的单位"]}.xlsx");
    }
}
