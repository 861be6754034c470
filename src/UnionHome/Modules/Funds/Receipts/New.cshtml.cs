using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Once;

namespace UnionHome.Modules.Funds.Receipts;

/// <summary>Books money that came in.</summary>
[Permit(FundsModule.Keep), MovesMoney]
public sealed class NewModel(Reach reach, FundDesk desk, LedgerBook ledger, TimeProvider clock, Texts texts) : FundPage(reach, desk, ledger, FundsModule.Keep)
{
    [BindProperty]
    public ReceiptInput Input { get; set; } = new();

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Input.On ??= clock.Today();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var fund = await Reach.Find<Fund>(Id, FundsModule.Keep, cancellationToken);
        var receipt = await Desk.Receive(fund, Input.Voucher, Input.On!.Value, Input.Payer, Input.Amount, cancellationToken);
        return Done(texts["凭证 {0} 已入账，{1} 元。", receipt.Voucher, receipt.Amount]);
    }
}
