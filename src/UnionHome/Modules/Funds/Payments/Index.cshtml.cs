using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Funds.Payments;

/// <summary>Payments within reach: what is due, what came back, what was paid.</summary>
[Permit(FundsModule.View)]
public sealed class IndexModel(Db db, Reach reach, Texts texts) : PageModel
{
    private const int MostExported = 50_000;

    [BindProperty(SupportsGet = true, Name = "")]
    public PaymentFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public PageOf<PaymentRow> Rows { get; private set; } = null!;

    public bool MayKeep { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        MayKeep = await reach.May(FundsModule.Keep, cancellationToken: cancellationToken);
        Rows = await (await PaymentRow.Within(db, reach, Filter, cancellationToken)).ToPage(Listing, PaymentRow.Sorts, cancellationToken);
    }

    /// <summary>Who only reads sees people’s names in part.</summary>
    public string Payee(PaymentRow row) => MayKeep || row.IsToSupplier ? row.Payee : Mask.Name(row.Payee);

    public async Task<IActionResult> OnGetExportAsync(CancellationToken cancellationToken)
    {
        if (await this.StepUp() is { } proof) return proof;
        MayKeep = await reach.May(FundsModule.Keep, cancellationToken: cancellationToken);
        var rows = await PaymentRow.Sorts.Apply(await PaymentRow.Within(db, reach, Filter, cancellationToken), Listing.Sort).Take(MostExported).ToListAsync(cancellationToken);
        var file = new MemoryStream();
        SheetWriter.Write(file, new SheetOut(
            texts["付款"],
            [texts["收款人"], texts["金额"], texts["事由"], texts["状态"], texts["资金"], texts["工会代码"], texts["工会"], texts["批准日期"], texts["付款批次"], texts["银行付款日期"]],
            rows.Select(r => (IReadOnlyList<object?>)
                [Payee(r), r.Amount.Yuan, r.Text, texts[r.State.Name()], r.FundName, r.UnionCode, r.UnionName(texts.IsEnglish), r.OrderedOn, r.Batch, r.PaidOn])));
        return File(file.ToArray(), SheetWriter.MediaType, $"{texts["付款"]}.xlsx");
    }
}
