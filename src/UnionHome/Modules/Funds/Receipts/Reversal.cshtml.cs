using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Once;

namespace UnionHome.Modules.Funds.Receipts;

/// <summary>Takes a wrong booking back.</summary>
[Permit(FundsModule.Keep), MovesMoney]
public sealed class ReversalModel(Db db, Reach reach, FundDesk desk, LedgerBook ledger, Texts texts) : ReceiptPage(db, reach, desk, ledger, FundsModule.Keep)
{
    [BindProperty, Display(Name = "理由"), StringLength(500)]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var receipt = await Reach.Find<FundReceipt>(Id, FundsModule.Keep, cancellationToken);
        receipt.Expect(Version);
        await Desk.Reverse(receipt, Reason, cancellationToken);
        TempData["Done"] = texts["已冲回。"];
        return Redirect($"/funds/receipts/{Id}");
    }
}
