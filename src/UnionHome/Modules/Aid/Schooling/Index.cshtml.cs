using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Aid.Schooling;

/// <summary>Students within reach, who of them is to be confirmed, and who has not been visited.</summary>
[Permit(SchoolingModule.View)]
public sealed class IndexModel(Db db, Reach reach, SchoolingDesk desk, TimeProvider clock, Texts texts) : PageModel
{
    private const int MostExported = 50_000;

    [BindProperty(SupportsGet = true, Name = "")]
    public StudentFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public PageOf<StudentRow> Rows { get; private set; } = null!;

    public SchoolYear Year { get; private set; }

    public DateOnly Today => clock.Today();

    public int Waiting { get; private set; }

    public int Overdue { get; private set; }

    public bool MayKeep { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        MayKeep = await reach.May(SchoolingModule.Keep, cancellationToken: cancellationToken);
        Rows = await (await Within(Filter, cancellationToken)).ToPage(Listing, StudentRow.Sorts, cancellationToken);
        Waiting = await (await Within(new() { Waiting = true }, cancellationToken)).CountAsync(cancellationToken);
        Overdue = await (await Within(new() { Overdue = true }, cancellationToken)).CountAsync(cancellationToken);
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        if (await this.StepUp() is { } proof) return proof;
        var rows = await StudentRow.Sorts.Apply(await Within(Filter, cancellationToken), Listing.Sort).Take(MostExported).ToListAsync(cancellationToken);
        var file = new MemoryStream();
        SheetWriter.Write(file, new SheetOut(
            texts["金秋助学"],
            [texts["困难职工"], texts["册内编号"], texts["工会代码"], texts["工会"], texts["学校"], texts["学段"], texts["预计毕业日期"], texts["国家助学贷款"], texts["已确认学年"], texts["回访期限"], texts["最近回访"], texts["状态"]],
            rows.Select(r => (IReadOnlyList<object?>)
                [r.Worker, r.File, r.UnionCode, r.Union(texts.IsEnglish), r.School, texts[SchoolingWords.Of(r.Level)], r.Until, texts[r.HasLoan ? "已办理" : "没有办理"], (long)r.ConfirmedFor, r.VisitDueOn, r.VisitedOn, texts[r.EndedFor is { } end ? SchoolingWords.Of(end) : SchoolingWords.Of(r.State)]])));
        return File(file.ToArray(), SheetWriter.MediaType, $"{texts["金秋助学"]}.xlsx");
    }

    private async Task<IQueryable<StudentRow>> Within(StudentFilter filter, CancellationToken cancellationToken)
    {
        Year = await desk.YearHere(cancellationToken);
        return await StudentRow.Within(db, reach, filter, Year, Today, cancellationToken);
    }
}
