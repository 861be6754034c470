using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Organisations.Terms;

/// <summary>Officers within reach by kind: filtered, sorted, paged, exported.</summary>
[Permit(TermsModule.View)]
public sealed class OfficersModel(Db db, Reach reach, Texts texts) : PageModel
{
    private const int MostExported = 50_000;

    [BindProperty(SupportsGet = true, Name = "")]
    public OfficerFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public PageOf<OfficerRow> Rows { get; private set; } = null!;

    public bool MayManage { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        MayManage = await reach.May(TermsModule.Manage, cancellationToken: cancellationToken);
        Rows = await (await OfficerRow.Within(db, reach, Filter, cancellationToken)).ToPage(Listing, OfficerRow.Sorts, cancellationToken);
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        if (await this.StepUp() is { } proof) return proof;
        var rows = await OfficerRow.Sorts.Apply(await OfficerRow.Within(db, reach, Filter, cancellationToken), Listing.Sort).Take(MostExported).ToListAsync(cancellationToken);
        var file = new MemoryStream();
        SheetWriter.Write(file, new SheetOut(
            texts["工会干部"],
            [texts["工会代码"], texts["工会"], texts["委员会"], texts["职务"], texts["姓名"], texts["性别"], texts["专兼职"], texts["产生方式"], texts["任职日期"], texts["离任日期"], texts["办公电话"]],
            rows.Select(r => (IReadOnlyList<object?>)
            [
                r.UnionCode, r.UnionName(texts.IsEnglish), texts[r.Body.Name()], texts[r.Office.Name()], r.Name, texts[r.Sex.Name()], texts[TermWords.FullTime(r.IsFullTime)],
                texts[r.Origin.Name()], r.From, r.LeftOn, r.OfficePhone,
            ])));
        file.Position = 0;
        return File(file, SheetWriter.MediaType, $"officers-{texts["工会干部"]}.xlsx");
    }
}
