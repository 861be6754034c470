using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.PublicNotices;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Portal.Notices.Desk;

/// <summary>The notices of the unions within reach, with what was objected.</summary>
[Permit(PublicNoticesModule.View)]
public sealed class IndexModel(Db db, Reach reach, Texts texts) : PageModel
{
    private const int MostExported = 50_000;

    [BindProperty(SupportsGet = true, Name = "")]
    public NoticeFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public PageOf<NoticeRow> Rows { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Rows = await (await NoticeRow.Within(db, reach, Filter, cancellationToken)).ToPage(Listing, NoticeRow.Sorts, cancellationToken);

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        var rows = await NoticeRow.Sorts.Apply(await NoticeRow.Within(db, reach, Filter, cancellationToken), Listing.Sort).Take(MostExported).ToListAsync(cancellationToken);
        var file = new MemoryStream();
        SheetWriter.Write(file, new SheetOut(
            texts["公示"], [texts["公示"], texts["内容"], texts["发布"], texts["开始"], texts["截止"], texts["状态"], texts["异议"], texts["待核查"]],
            rows.Select(r => (IReadOnlyList<object?>)
            [
                NoticeWords.Title(r.Title, r.Args, texts), r.Texts.Count > 0 ? r.Texts[0] : null, r.Publisher(texts.IsEnglish), r.From, r.Until, texts[NoticeWords.Of(r.State)], (long)r.Objections, (long)r.OpenObjections,
            ])));
        file.Position = 0;
        return File(file, SheetWriter.MediaType, "notices.xlsx");
    }
}
