using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;
using UnionHome.Modules.Aid.Hardship;

namespace UnionHome.Modules.Aid.Medical.Uses;

/// <summary>Uses within reach.</summary>
[Permit(MedicalModule.View)]
public sealed class IndexModel(Db db, Reach reach, HospitalDesk hospitals, Texts texts) : PageModel
{
    private const int MostExported = 50_000;

    [BindProperty(SupportsGet = true, Name = "")]
    public UseFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public PageOf<UseRow> Rows { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Hospitals { get; private set; } = [];

    public bool MayKeep { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        MayKeep = await reach.May(MedicalModule.Keep, cancellationToken: cancellationToken);
        Hospitals = await (await hospitals.Seen(MedicalModule.View, cancellationToken)).OrderBy(h => h.Name).Select(h => new SelectListItem(h.Name, h.Id.ToString())).ToListAsync(cancellationToken);
        Rows = await (await UseRow.Within(db, reach, Filter, cancellationToken)).ToPage(Listing, UseRow.Sorts, cancellationToken);
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        if (await this.StepUp() is { } proof) return proof;
        var rows = await UseRow.Sorts.Apply(await UseRow.Within(db, reach, Filter, cancellationToken), Listing.Sort).Take(MostExported).ToListAsync(cancellationToken);
        var file = new MemoryStream();
        SheetWriter.Write(file, new SheetOut(
            texts["用卡记录"],
            [texts["就诊日期"], texts["定点医院"], texts["医疗证编号"], texts["困难职工"], texts["持证人"], texts["工会代码"], texts["工会"], texts["费用类别"], texts["费用金额"], texts["优惠金额"], texts["个人支付"], texts["单据编号"], texts["状态"]],
            rows.Select(r => (IReadOnlyList<object?>)
                [r.On, r.Hospital, r.Card, r.Worker, texts[HardshipWords.Of(r.Kinship)], r.UnionCode, r.Union(texts.IsEnglish), texts[MedicalWords.Of(r.Fee)], r.Full.Yuan, r.Discount.Yuan, r.Paid.Yuan, r.Bill, texts[MedicalWords.Of(r.State)]])));
        return File(file.ToArray(), SheetWriter.MediaType, $"{texts["用卡记录"]}.xlsx");
    }
}
