using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;
using UnionHome.Modules.Aid.Hardship;

namespace UnionHome.Modules.Aid.Grants;

/// <summary>Grants within reach, one line a household and list.</summary>
[Permit(AidModule.View)]
public sealed class IndexModel(Db db, Reach reach, Texts texts) : PageModel
{
    private const int MostExported = 50_000;

    [BindProperty(SupportsGet = true, Name = "")]
    public GrantFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public PageOf<GrantRow> Rows { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Rows = await (await GrantRow.Within(db, reach, Filter, cancellationToken)).ToPage(Listing, GrantRow.Sorts, cancellationToken);

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        if (await this.StepUp() is { } proof) return proof;
        var rows = await GrantRow.Sorts.Apply(await GrantRow.Within(db, reach, Filter, cancellationToken), Listing.Sort).Take(MostExported).ToListAsync(cancellationToken);
        var file = new MemoryStream();
        SheetWriter.Write(file, new SheetOut(
            texts["救助明细"],
            [texts["姓名"], texts["帮扶项目"], texts["名单名称"], texts["困难类别"], texts["金额"], texts["名单状态"], texts["工会代码"], texts["工会"], texts["编制日期"], texts["批准日期"]],
            rows.Select(r => (IReadOnlyList<object?>)
                [r.Name, r.Programme, r.List, r.Category is { } c ? texts[c.Name()] : null, r.Amount.Yuan, texts[GrantWords.Of(r.State)], r.UnionCode, r.UnionName(texts.IsEnglish), r.DrawnOn, r.ApprovedOn])));
        return File(file.ToArray(), SheetWriter.MediaType, $"{texts["救助明细"]}.xlsx");
    }
}
