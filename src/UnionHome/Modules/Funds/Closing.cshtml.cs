using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Once;

namespace UnionHome.Modules.Funds;

/// <summary>Ends a fund with its year; what is left goes over to the next.</summary>
[Permit(FundsModule.Keep), MovesMoney]
public sealed class ClosingModel(Reach reach, FundDesk desk, LedgerBook ledger, TimeProvider clock, Texts texts) : FundPage(reach, desk, ledger, FundsModule.Keep)
{
    /// <summary>Told before anyone presses the button.</summary>
    public RuleViolation? InTheWay { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        InTheWay = Fund.InTheWayOfClosing(Balance, clock.Today());
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var next = await Desk.Close(await Expected(cancellationToken), cancellationToken);
        return Done(next is null ? texts["已结转，没有余额。"] : texts["已结转，余额转入 {0} 年。", next.Year]);
    }
}
