using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Calendar;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;
using UnionHome.Modules.Aid.Hardship;

namespace UnionHome.Modules.Aid.Applications;

/// <summary>The applications within reach, the oldest first.</summary>
[Permit(ApplicationsModule.View)]
public sealed class IndexModel(Db db, Reach reach, CalendarBook calendar, Vault vault, TimeProvider clock, Texts texts) : PageModel
{
    private const int MostExported = 50_000;

    private WorkingDays days = null!;

    [BindProperty(SupportsGet = true, Name = "")]
    public ApplicationFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public PageOf<ApplicationRow> Rows { get; private set; } = null!;

    public DateOnly Today { get; private set; }

    public bool MayHandle { get; private set; }

    public Vault Vault => vault;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        MayHandle = await reach.May(ApplicationsModule.Handle, cancellationToken: cancellationToken);
        Rows = await (await Found(cancellationToken)).ToPage(Listing, ApplicationRow.Sorts, cancellationToken);
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        if (await this.StepUp() is { } proof) return proof;
        var rows = await ApplicationRow.Sorts.Apply(await Found(cancellationToken), Listing.Sort).Take(MostExported).ToListAsync(cancellationToken);
        var file = new MemoryStream();
        SheetWriter.Write(file, new SheetOut(
            texts["帮扶申请"],
            [texts["申请编号"], texts["申请人"], texts["提出方式"], texts["状态"], texts["困难原因"], texts["想申请什么"], texts["收到日期"], texts["已过工作日"], texts["答复期限"], texts["首次答复日期"], texts["工会代码"], texts["工会"], texts["现由谁办理"]],
            rows.Select(r => (IReadOnlyList<object?>)
            [
                r.Application.Number, r.Name(vault), texts[ApplicationWords.Of(r.Application.Source)], texts[ApplicationWords.Of(r.Application.State)], texts[HardshipWords.Of(r.Application.Cause)], r.Programme,
                r.Application.ReceivedOn, Age(r.Application), r.Application.DueOn, r.Application.FirstAnsweredOn, r.UnionCode, r.Union(texts.IsEnglish), r.Hands(texts.IsEnglish),
            ])));
        return File(file.ToArray(), SheetWriter.MediaType, $"{texts["帮扶申请"]}.xlsx");
    }

    /// <summary>Working days since the receipt, up to the end of one that has ended.</summary>
    public int Age(AidApplication application) => days.Between(application.ReceivedOn, application.EndedOn ?? Today);

    private async Task<IQueryable<ApplicationRow>> Found(CancellationToken cancellationToken)
    {
        (Today, days) = (clock.Today(), await calendar.WorkingDays(cancellationToken));
        return await ApplicationRow.Within(db, reach, Filter, days, Today, cancellationToken);
    }
}
