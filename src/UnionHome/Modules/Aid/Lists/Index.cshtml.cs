using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;
using UnionHome.Modules.Aid.Grants;

namespace UnionHome.Modules.Aid.Lists;

/// <summary>Lists of grants within reach.</summary>
[Permit(AidModule.View)]
public sealed class IndexModel(Db db, Reach reach, Texts texts) : PageModel
{
    private const int MostExported = 50_000;

    [BindProperty(SupportsGet = true, Name = "")]
    public ListFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public PageOf<ListRow> Rows { get; private set; } = null!;

    public bool MayKeep { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        MayKeep = await reach.May(AidModule.Keep, cancellationToken: cancellationToken);
        Rows = await (await ListRow.Within(db, reach, Filter, cancellationToken)).ToPage(Listing, ListRow.Sorts, cancellationToken);
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        var rows = await ListRow.Sorts.Apply(await ListRow.Within(db, reach, Filter, cancellationToken), Listing.Sort).Take(MostExported).ToListAsync(cancellationToken);
        var file = new MemoryStream();
        SheetWriter.Write(file, new SheetOut(
            texts["发放名单"],
            [texts["名单名称"], texts["帮扶项目"], texts["工会代码"], texts["工会"], texts["编制日期"], texts["人数"], texts["金额"], texts["状态"]],
            rows.Select(r => (IReadOnlyList<object?>)[r.Title, r.Programme, r.UnionCode, r.UnionName(texts.IsEnglish), r.DrawnOn, r.Count, r.Total.Yuan, texts[GrantWords.Of(r.State)]])));
        return File(file.ToArray(), SheetWriter.MediaType, $"{texts["发放名单"]}.xlsx");
    }
}
