using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Verifying;

namespace UnionHome.Foundation.Ledger;

/// <summary>What each fund is said to hold and to have promised, against its transfers.</summary>
internal sealed class LedgerVerification(Db db) : IVerification
{
    public int Order => 30;

    public string Name => "资金台账与各账户余额";

    public async Task<Verdict> Run(CancellationToken cancellationToken)
    {
        var faults = await LedgerCheck.Run(db, cancellationToken);
        return new(await db.Set<Transfer>().LongCountAsync(cancellationToken), [.. faults.Take(Verdict.MostFindings).Select(f =>
            new Finding("账户 {0}：余额记为 {1}，按流水应为 {2}；已占用记为 {3}，按流水应为 {4}(单位：分，物资为件)", f.AccountId, f.Kept, f.Counted, f.Held, f.Promised))]);
    }
}
