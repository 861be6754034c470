using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Organisations.LegalPersons;

/// <summary>The registrations within reach: in force, expiring, expired, to be changed, waiting, cancelled.</summary>
[Permit(LegalPersonsModule.View)]
public sealed class ListModel(Db db, Reach reach, LegalPersonDesk desk, TimeProvider clock, Texts texts) : PageModel
{
    private const int MostExported = 50_000;

    [BindProperty(SupportsGet = true, Name = "")]
    public LegalPersonFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public PageOf<LegalPersonRow> Rows { get; private set; } = null!;

    public DateOnly Today => clock.Today();

    public static string Name(LegalPersonList list) => list switch
    {
        LegalPersonList.Expiring => "即将到期",
        LegalPersonList.Expired => "证书已过期",
        LegalPersonList.ChangeDue => "待变更",
        LegalPersonList.Waiting => "办理中",
        LegalPersonList.Cancelled => "已注销",
        _ => "已登记",
    };

    public async Task OnGetAsync(CancellationToken cancellationToken) => Rows = await (await Found(cancellationToken)).ToPage(Listing, LegalPersonRow.Sorts, cancellationToken);

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        if (await this.StepUp() is { } proof) return proof;
        var rows = await LegalPersonRow.Sorts.Apply(await Found(cancellationToken), Listing.Sort).Take(MostExported).ToListAsync(cancellationToken);
        var file = new MemoryStream();
        SheetWriter.Write(file, new SheetOut(
            texts["法人资格"],
            [texts["工会代码"], texts["工会"], texts["统一社会信用代码"], texts["证书编号"], texts["法定代表人"], texts["登记日期"], texts["有效期至"], texts["状态"]],
            rows.Select(r => (IReadOnlyList<object?>)[r.UnionCode, r.UnionName(texts.IsEnglish), r.Code, r.CertificateNumber, r.Representative, r.RegisteredOn, r.ValidUntil, texts[r.State.Name()]])));
        file.Position = 0;
        return File(file, SheetWriter.MediaType, $"legal-persons-{texts["法人资格"]}.xlsx");
    }

    private async Task<IQueryable<LegalPersonRow>> Found(CancellationToken cancellationToken)
    {
        var path = (await reach.Paths(LegalPersonsModule.View, cancellationToken)) is [var first, ..] ? first : "";
        return await LegalPersonRow.Within(db, reach, Filter, Today, (await desk.Limits(path, cancellationToken)).ExpiringMonths, cancellationToken);
    }
}
