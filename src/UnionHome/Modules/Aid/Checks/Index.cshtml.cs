using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;
using UnionHome.Modules.Aid.Hardship;

namespace UnionHome.Modules.Aid.Checks;

/// <summary>Households that stand on a list of another office.</summary>
[Permit(HardshipModule.View)]
public sealed class IndexModel(Db db, Reach reach, Texts texts) : PageModel
{
    private const int MostExported = 50_000;

    [BindProperty(SupportsGet = true, Name = "")]
    public CheckFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public PageOf<CheckRow> Rows { get; private set; } = null!;

    public bool MayMatch { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        MayMatch = await reach.May(HardshipModule.Verify, cancellationToken: cancellationToken);
        Rows = await (await CheckRow.Within(db, reach, Filter, cancellationToken)).ToPage(Listing, CheckRow.Sorts, cancellationToken);
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        if (await this.StepUp() is { } proof) return proof;
        var rows = await CheckRow.Sorts.Apply(await CheckRow.Within(db, reach, Filter, cancellationToken), Listing.Sort).Take(MostExported).ToListAsync(cancellationToken);
        var file = new MemoryStream();
        SheetWriter.Write(file, new SheetOut(
            texts["比对核查"],
            [texts["姓名"], texts["册内编号"], texts["家庭成员"], texts["比对来源"], texts["日期"], texts["发现日期"], texts["状态"], texts["工会代码"], texts["工会"]],
            rows.Select(r => (IReadOnlyList<object?>)
                [r.Name, r.Number, texts[HardshipWords.Of(r.Who)], texts[CheckWords.Of(r.Source)], r.Since, r.FoundOn, texts[CheckWords.Of(r.State)], r.UnionCode, r.Union(texts.IsEnglish)])));
        return File(file.ToArray(), SheetWriter.MediaType, $"{texts["比对核查"]}.xlsx");
    }
}
