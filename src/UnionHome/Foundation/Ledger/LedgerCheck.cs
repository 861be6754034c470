using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Ledger;

/// <summary>Counts every fund again from its transfers and says what does not agree.</summary>
public static class LedgerCheck
{
    private const short Move = (short)TransferKind.Move;
    private const short Post = (short)TransferKind.Post;
    private const short Reversal = (short)TransferKind.Reversal;
    private const short Hold = (short)TransferKind.Hold;
    private const short Fund = (short)AccountKind.Fund;

    public static async Task<IReadOnlyList<LedgerFault>> Run(Db db, CancellationToken cancellationToken = default) =>
    [
        .. await db.Database.SqlQuery<LedgerFault>(
            $"""
            SELECT account_id, kept, counted, held, promised FROM (
              SELECT b.account_id,
                CAST(b.balance + COALESCE((SELECT SUM(c.amount) FROM ledger_credits c WHERE c.account_id = b.account_id), 0) AS bigint) AS kept,
                CAST(COALESCE((SELECT SUM(t.amount) FROM transfers t WHERE t.to_id = b.account_id AND t.kind IN ({Move}, {Post}, {Reversal})), 0)
                  - COALESCE((SELECT SUM(t.amount) FROM transfers t WHERE t.from_id = b.account_id AND t.kind IN ({Move}, {Post}, {Reversal})), 0) AS bigint) AS counted,
                b.held,
                CAST(COALESCE((SELECT SUM(h.amount) FROM transfers h WHERE h.from_id = b.account_id AND h.kind = {Hold}
                  AND NOT EXISTS (SELECT 1 FROM transfers r WHERE r.hold_id = h.id)), 0) AS bigint) AS promised
              FROM account_balances b WHERE b.kind = {Fund}) AS funds
            WHERE kept <> counted OR held <> promised OR kept < held
            """).ToListAsync(cancellationToken),
    ];
}

/// <param name="Kept">What the account's row says, <paramref name="Counted"/> what its transfers say.</param>
/// <param name="Promised">The sum of its unresolved holds.</param>
public sealed record LedgerFault(Guid AccountId, long Kept, long Counted, long Held, long Promised);
