using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Organisations.Training;

/// <summary>Courses within reach: filtered, sorted, paged, exported.</summary>
[Permit(TrainingModule.View)]
public sealed class IndexModel(Db db, Reach reach, Texts texts) : PageModel
{
    private const int MostExported = 50_000;

    [BindProperty(SupportsGet = true, Name = "")]
    public CourseFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public PageOf<CourseRow> Rows { get; private set; } = null!;

    public bool MayManage { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        MayManage = await reach.May(TrainingModule.Manage, cancellationToken: cancellationToken);
        Rows = await (await CourseRow.Within(db, reach, Filter, cancellationToken)).ToPage(Listing, CourseRow.Sorts, cancellationToken);
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        var rows = await CourseRow.Sorts.Apply(await CourseRow.Within(db, reach, Filter, cancellationToken), Listing.Sort).Take(MostExported).ToListAsync(cancellationToken);
        var file = new MemoryStream();
        SheetWriter.Write(file, new SheetOut(
            texts["干部培训"],
            [texts["主题"], texts["工会代码"], texts["主办工会"], texts["主办单位"], texts["开始日期"], texts["结束日期"], texts["地点"], texts["人数"], texts["状态"]],
            rows.Select(r => (IReadOnlyList<object?>)[r.Topic, r.UnionCode, r.UnionName(texts.IsEnglish), r.Organiser, r.From, r.To, r.Place, (long)r.Cadres, texts[CourseRow.Name(r.State)]])));
        file.Position = 0;
        return File(file, SheetWriter.MediaType, $"training-{texts["干部培训"]}.xlsx");
    }
}
