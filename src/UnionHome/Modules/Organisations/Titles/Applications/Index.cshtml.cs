using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;
using UnionHome.Modules.Organisations.Titles.Programmes;

namespace UnionHome.Modules.Organisations.Titles.Applications;

/// <summary>Applications and titles within reach: filtered, sorted, taken out.</summary>
[Permit(TitlesModule.View)]
public sealed class IndexModel(Db db, Reach reach, ProgrammeDesk programmes, TimeProvider clock, Texts texts) : PageModel
{
    /// <summary>An export of more rows is narrowed by a filter first.</summary>
    private const int MostExported = 50_000;

    [BindProperty(SupportsGet = true, Name = "")]
    public ApplicationFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public PageOf<ApplicationRow> Rows { get; private set; } = null!;

    public IReadOnlyList<TitleProgramme> Programmes { get; private set; } = [];

    public DateOnly Today => clock.Today();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Programmes = await (await programmes.Seen(cancellationToken)).OrderBy(p => p.Id).ToListAsync(cancellationToken);
        Rows = await (await ApplicationRow.Within(db, reach, Filter, Today, cancellationToken)).ToPage(Listing, ApplicationRow.Sorts, cancellationToken);
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        var rows = await ApplicationRow.Sorts.Apply(await ApplicationRow.Within(db, reach, Filter, Today, cancellationToken), Listing.Sort).Take(MostExported).ToListAsync(cancellationToken);
        var english = texts.IsEnglish;
        var file = new MemoryStream();
        SheetWriter.Write(file, new SheetOut(
            texts["达标和称号申报"],
            [
                texts["工会代码"], texts["工会"], texts["项目"], texts["年度"], texts["状态"], texts["自评得分"], texts["考评得分"], texts["等次"], texts["认定编号"], texts["认定日期"], texts["有效期至"], texts["复查期限"],
                texts["办理期限"],
            ],
            rows.Select(r => (IReadOnlyList<object?>)
            [
                r.UnionCode, r.UnionName(english), r.Programme(english), (long)r.Year, texts[TitleWords.Of(r.State)], r.SelfTotal / 10m, r.FoundTotal / 10m, r.Grade is { } grade ? texts[grade] : null,
                r.Number, r.AwardedOn, r.ValidUntil, r.RecheckOn, r.DueOn,
            ])));
        file.Position = 0;
        return File(file, SheetWriter.MediaType, "title-applications.xlsx");
    }
}
