using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;
using UnionHome.Modules.Aid.Hardship;

namespace UnionHome.Modules.Aid.Medical.Cards;

/// <summary>Cards within reach.</summary>
[Permit(MedicalModule.View)]
public sealed class IndexModel(Db db, Reach reach, CardDesk desk, TimeProvider clock, Texts texts) : PageModel
{
    private const int MostExported = 50_000;

    [BindProperty(SupportsGet = true, Name = "")]
    public CardFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public PageOf<CardRow> Rows { get; private set; } = null!;

    public bool MayKeep { get; private set; }

    /// <summary>Cards that end by then are to be renewed.</summary>
    public DateOnly Soon { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        MayKeep = await reach.May(MedicalModule.Keep, cancellationToken: cancellationToken);
        Soon = clock.Today().AddDays((await reach.Paths(MedicalModule.View, cancellationToken)) is [var path, ..] ? await desk.AheadDays(path, cancellationToken) : 0);
        Rows = await (await CardRow.Within(db, reach, Filter, cancellationToken)).ToPage(Listing, CardRow.Sorts, cancellationToken);
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        if (await this.StepUp() is { } proof) return proof;
        var rows = await CardRow.Sorts.Apply(await CardRow.Within(db, reach, Filter, cancellationToken), Listing.Sort).Take(MostExported).ToListAsync(cancellationToken);
        var file = new MemoryStream();
        SheetWriter.Write(file, new SheetOut(
            texts["困难职工医疗证"],
            [texts["医疗证编号"], texts["困难职工"], texts["持证人"], texts["工会代码"], texts["工会"], texts["发证日期"], texts["有效期至"], texts["状态"], texts["作废日期"], texts["作废原因"]],
            rows.Select(r => (IReadOnlyList<object?>)
                [r.Number, r.Worker, texts[HardshipWords.Of(r.Kinship)], r.UnionCode, r.Union(texts.IsEnglish), r.From, r.Until, texts[MedicalWords.Of(r.State)], r.VoidOn, r.VoidFor is { } cause ? texts[MedicalWords.Of(cause)] : null])));
        return File(file.ToArray(), SheetWriter.MediaType, $"{texts["困难职工医疗证"]}.xlsx");
    }
}
