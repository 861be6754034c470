using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Aid.Programmes;

/// <summary>Programmes of the unions within reach and of those above them.</summary>
[Permit(AidModule.View)]
public sealed class IndexModel(Db db, Reach reach, Texts texts) : PageModel
{
    private const int MostExported = 50_000;

    [BindProperty(SupportsGet = true, Name = "")]
    public ProgrammeFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public PageOf<ProgrammeRow> Rows { get; private set; } = null!;

    public bool MayKeep { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        MayKeep = await reach.May(AidModule.Keep, cancellationToken: cancellationToken);
        Rows = await (await ProgrammeRow.Within(db, reach, Filter, cancellationToken)).ToPage(Listing, ProgrammeRow.Sorts, cancellationToken);
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        var rows = await ProgrammeRow.Sorts.Apply(await ProgrammeRow.Within(db, reach, Filter, cancellationToken), Listing.Sort).Take(MostExported).ToListAsync(cancellationToken);
        var file = new MemoryStream();
        SheetWriter.Write(file, new SheetOut(
            texts["帮扶项目"],
            [texts["项目名称"], texts["项目类型"], texts["工会代码"], texts["工会"], texts["开始日期"], texts["截止日期"], texts["每次最高金额"], texts["经办人"], texts["状态"]],
            rows.Select(r => (IReadOnlyList<object?>)[r.Name, texts[ProgrammeWords.Of(r.Kind)], r.UnionCode, r.UnionName(texts.IsEnglish), r.From, r.Until, r.MostEach.Yuan, r.Officer, texts[ProgrammeWords.Of(r.State)]])));
        return File(file.ToArray(), SheetWriter.MediaType, $"{texts["帮扶项目"]}.xlsx");
    }
}
