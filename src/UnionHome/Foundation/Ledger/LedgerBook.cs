using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Ledger;

/// <summary>Reads the money ledger.</summary>
public sealed class LedgerBook(Db db)
{
    private static readonly TransferKind[] Moving = [TransferKind.Move, TransferKind.Post, TransferKind.Reversal];

    /// <summary>What a fund has now, and how much of it is promised.</summary>
    public async Task<FundBalance> Balance(Guid fund, CancellationToken cancellationToken = default) =>
        (await db.Database.SqlQuery<FundBalance>(
            $"""
            SELECT balance + CAST(COALESCE((SELECT SUM(amount) FROM ledger_credits WHERE account_id = {fund}), 0) AS bigint) AS amount, held
            FROM account_balances WHERE account_id = {fund}
            """).ToListAsync(cancellationToken)).SingleOrDefault() ?? throw new NotFound(nameof(Account));

    /// <summary>What stood on the account at the end of a day: what came in less what went out. It never changes afterwards.</summary>
    public async Task<long> BalanceOn(Guid account, DateOnly day, CancellationToken cancellationToken = default) =>
        await db.Set<Transfer>().Where(t => t.ToId == account && t.Day <= day && Moving.Contains(t.Kind)).SumAsync(t => t.Amount, cancellationToken)
        - await db.Set<Transfer>().Where(t => t.FromId == account && t.Day <= day && Moving.Contains(t.Kind)).SumAsync(t => t.Amount, cancellationToken);

    /// <summary>Every line of an account in the days given, in the order in which they were written, with what stood after each.</summary>
    public async Task<Statement> Statement(Guid account, DateOnly from, DateOnly to, CancellationToken cancellationToken = default)
    {
        var opening = await BalanceOn(account, from.AddDays(-1), cancellationToken);
        var moves = await db.Set<Transfer>().AsNoTracking()
            .Where(t => (t.FromId == account || t.ToId == account) && t.Day >= from && t.Day <= to && Moving.Contains(t.Kind))
            .OrderBy(t => t.At).ThenBy(t => t.Id).ToListAsync(cancellationToken);
        var lines = new List<StatementLine>(moves.Count);
        var balance = opening;
        foreach (var move in moves)
        {
            var amount = move.ToId == account ? move.Amount : -move.Amount;
            balance += amount;
            lines.Add(new(move, amount, balance));
        }

        return new(account, from, to, opening, lines, balance);
    }

    public async Task<Transfer> Transfer(Guid id, CancellationToken cancellationToken = default) =>
        await db.Set<Transfer>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, cancellationToken) ?? throw new NotFound(nameof(Transfer));

    /// <summary>Holds of a record that are neither paid nor given back.</summary>
    public Task<List<Transfer>> OpenHolds(Guid record, CancellationToken cancellationToken = default) =>
        Unresolved(db).Where(h => h.RecordId == record).OrderBy(h => h.At).ToListAsync(cancellationToken);

    internal static IQueryable<Transfer> Unresolved(Db db) => db.Set<Transfer>().AsNoTracking()
        .Where(h => h.Kind == TransferKind.Hold && !db.Set<Transfer>().Any(r => r.HoldId == h.Id));
}

/// <param name="Amount">All that the fund has, the held part included.</param>
public sealed record FundBalance(long Amount, long Held)
{
    public long Available => Amount - Held;
}

/// <param name="Amount">Above zero in, below zero out.</param>
/// <param name="Balance">What stood on the account after it.</param>
public sealed record StatementLine(Transfer Transfer, long Amount, long Balance);

public sealed record Statement(Guid AccountId, DateOnly From, DateOnly To, long Opening, IReadOnlyList<StatementLine> Lines, long Closing);
