using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Ledger;

/// <summary>Closes an account for good, when nothing is left on it.</summary>
internal sealed record AccountClosing(Guid AccountId) : IPosting
{
    bool IPosting.LocksRows => true;

    async Task IPosting.PostTogether(Db db, IReadOnlyList<IPosting> postings, CancellationToken cancellationToken)
    {
        foreach (var id in postings.Cast<AccountClosing>().Select(c => c.AccountId).Order())
        {
            var account = await LockedAccounts.Lock(db, id, LockFor.Closing, cancellationToken);
            if (account.Balance != 0) throw new RuleViolation("ledger.not_empty", "账户还有余额，不能销户");
            if (account.Held != 0 || await HasOpenHold(db, id, cancellationToken)) throw new RuleViolation("ledger.holds_open", "账户还有未了结的冻结，不能销户");
            await account.Save(db, cancellationToken);
            await db.Database.ExecuteSqlAsync($"UPDATE account_balances SET closed = {true} WHERE account_id = {id}", cancellationToken);
        }
    }

    private static Task<bool> HasOpenHold(Db db, Guid account, CancellationToken cancellationToken) =>
        db.Set<Transfer>().AnyAsync(h => h.Kind == TransferKind.Hold && (h.FromId == account || h.ToId == account)
            && !db.Set<Transfer>().Any(r => r.HoldId == h.Id), cancellationToken);
}
