using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Returns;

[Permit(ReturnsModule.View)]
public sealed class IndexModel(Db db, Reach reach, Texts texts) : PageModel
{
    /// <summary>An export of more rows is narrowed by a filter first.</summary>
    private const int MostExported = 50_000;

    [BindProperty(SupportsGet = true, Name = "")]
    public ReturnFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public PageOf<ReturnRow> Rows { get; private set; } = null!;

    public bool MayFill { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        MayFill = await reach.May(ReturnsModule.Fill, cancellationToken: cancellationToken);
        if (!string.IsNullOrWhiteSpace(Filter.Union) && !await (await reach.Within(db.Organisations, ReturnsModule.View, cancellationToken)).Typed(Filter.Union).AnyAsync(cancellationToken))
            ModelState.AddModelError("union", texts["没有找到“{0}”这家工会，或它不在您的工作范围内。请填写工会代码或全称", Filter.Union.Trim()]);
        Rows = await (await ReturnRow.Within(db, reach, Filter, cancellationToken)).ToPage(Listing, ReturnRow.Sorts, cancellationToken);
    }

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        var rows = await ReturnRow.Sorts.Apply(await ReturnRow.Within(db, reach, Filter, cancellationToken), Listing.Sort).Take(MostExported).ToListAsync(cancellationToken);
        var file = new MemoryStream();
        SheetWriter.Write(file, new SheetOut(
            texts["填报"],
            [texts["工会代码"], texts["工会"], texts["所属期间"], texts["开始日期"], texts["结束日期"], texts["状态"], texts["指标数"], texts["提交日期"], texts["通过日期"]],
            rows.Select(r => (IReadOnlyList<object?>)
            [
                r.UnionCode, r.UnionName(texts.IsEnglish), ToldPeriod.Say(r.Told, new Period(r.From, r.To), texts.IsEnglish), r.From, r.To,
                texts[ReturnWords.Of(r.State)], (long)r.Figures, r.SubmittedAt?.ToChinaDate(), r.AcceptedAt?.ToChinaDate(),
            ])));
        file.Position = 0;
        return File(file, SheetWriter.MediaType, $"returns-{texts["填报"]}.xlsx");
    }
}
