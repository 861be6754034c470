using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Aid.Medical.Hospitals;

/// <summary>Hospitals within reach, and those of the unions above.</summary>
[Permit(MedicalModule.View)]
public sealed class IndexModel(Db db, Reach reach, HospitalDesk desk, TimeProvider clock, Texts texts) : PageModel
{
    private const int MostExported = 50_000;

    private IReadOnlyList<string> within = [];

    [BindProperty(SupportsGet = true, Name = "")]
    public HospitalFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public PageOf<HospitalRow> Rows { get; private set; } = null!;

    public DateOnly Today => clock.Today();

    public bool MayAgree { get; private set; }

    /// <summary>Those of the unions above are listed, and opened by nobody here.</summary>
    public bool IsWithin(HospitalRow row) => within.Any(p => OrganisationPath.Covers(p, row.Path));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        MayAgree = await reach.May(MedicalModule.Agree, cancellationToken: cancellationToken);
        within = await reach.Paths(MedicalModule.View, cancellationToken);
        Rows = await (await HospitalRow.Within(db, reach, desk, Filter, cancellationToken)).ToPage(Listing, HospitalRow.Sorts, cancellationToken);
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        var rows = await HospitalRow.Sorts.Apply(await HospitalRow.Within(db, reach, desk, Filter, cancellationToken), Listing.Sort).Take(MostExported).ToListAsync(cancellationToken);
        var file = new MemoryStream();
        SheetWriter.Write(file, new SheetOut(
            texts["定点医院"],
            [texts["医院名称"], texts["工会代码"], texts["签约工会"], texts["地址"], texts["电话"], texts["协议开始日期"], texts["协议截止日期"], texts["优惠"], texts["状态"]],
            rows.Select(r => (IReadOnlyList<object?>)
                [r.Name, r.UnionCode, r.Union(texts.IsEnglish), r.Address, r.Telephone, r.From, r.Until, MedicalWords.Told(r.Discounts, texts), texts[MedicalWords.Of(r.State, r.Until, Today)]])));
        return File(file.ToArray(), SheetWriter.MediaType, $"{texts["定点医院"]}.xlsx");
    }
}
