using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Organisations.Founding;

/// <summary>The foundings within reach, with the day of their next step.</summary>
[Permit(FoundingModule.View)]
public sealed class IndexModel(Db db, Reach reach, TimeProvider clock, Texts texts) : PageModel
{
    private const int MostExported = 50_000;

    [BindProperty(SupportsGet = true, Name = "")]
    public FoundingFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public PageOf<FoundingRow> Rows { get; private set; } = null!;

    public DateOnly Today { get; private set; }

    public bool MayHandle { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Today = clock.Today();
        MayHandle = await reach.May(FoundingModule.Handle, cancellationToken: cancellationToken);
        Rows = await (await FoundingRow.Within(db, reach, Filter, Today, cancellationToken)).ToPage(Listing, FoundingRow.Sorts, cancellationToken);
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        var found = await FoundingRow.Within(db, reach, Filter, clock.Today(), cancellationToken);
        var rows = await FoundingRow.Sorts.Apply(found, Listing.Sort).Take(MostExported).ToListAsync(cancellationToken);
        var file = new MemoryStream();
        SheetWriter.Write(file, new SheetOut(
            texts["建会申请"], [texts["单位"], texts["工会名称"], texts["状态"], texts["下一步期限"], texts["来源"], texts["工会代码"], texts["上一级工会"], texts["提出日期"]],
            rows.Select(r => (IReadOnlyList<object?>)
                [r.UnitName, r.UnionName, texts[FoundingWords.Of(r.State)], r.DueOn, texts[FoundingWords.Of(r.Origin)], r.UnionCode, r.Above(texts.IsEnglish), r.AskedAt.ToChinaDate()])));
        return File(file.ToArray(), SheetWriter.MediaType, $"{texts["建会申请"]}.xlsx");
    }
}
