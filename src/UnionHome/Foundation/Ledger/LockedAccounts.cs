using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Ledger;

/// <summary>The accounts that a step's transfers touch, locked until its transaction ends.</summary>
internal sealed class LockedAccounts
{
    private readonly SortedDictionary<Guid, LockedAccount> accounts = [];

    public LockedAccount this[Guid id] => accounts[id];

    public static async Task<LockedAccounts> Lock(Db db, IReadOnlyList<Transfer> transfers, CancellationToken cancellationToken)
    {
        Guid[] touched = [.. transfers.SelectMany(t => new[] { t.FromId, t.ToId }).Distinct()];
        var funds = await db.Set<AccountBalance>().Where(b => touched.Contains(b.AccountId) && b.Kind == AccountKind.Fund).Select(b => b.AccountId).ToListAsync(cancellationToken);
        var takenFrom = transfers.Select(t => t.FromId).Where(funds.Contains).ToHashSet();
        var locked = new LockedAccounts();
        foreach (var id in touched.Order())
            locked.accounts[id] = await Lock(db, id, takenFrom.Contains(id) ? LockFor.Taking : LockFor.Giving, cancellationToken);
        return locked;
    }

    /// <summary>
    /// On PostgreSQL the row: those who pay in share it with one who takes out, and neither with one who closes it. SQLite's one writer
    /// has the whole file already.
    /// </summary>
    public static async Task<LockedAccount> Lock(Db db, Guid id, LockFor purpose, CancellationToken cancellationToken)
    {
        var balances = db.Set<AccountBalance>();
        var statement = !db.IsPostgres ? balances.Where(b => b.AccountId == id) : purpose switch
        {
            LockFor.Giving => balances.FromSql($"SELECT * FROM account_balances WHERE account_id = {id} FOR KEY SHARE"),
            LockFor.Taking => balances.FromSql($"SELECT * FROM account_balances WHERE account_id = {id} FOR NO KEY UPDATE"),
            _ => balances.FromSql($"SELECT * FROM account_balances WHERE account_id = {id} FOR UPDATE"),
        };
        var row = (await statement.AsNoTracking().ToListAsync(cancellationToken)).SingleOrDefault() ?? throw new NotFound(nameof(Account));
        if (purpose == LockFor.Giving || row.Kind == AccountKind.Outside) return new(row, uncounted: 0, counts: false);
        var credits = await db.Database.SqlQuery<long>($"DELETE FROM ledger_credits WHERE account_id = {id} RETURNING amount").ToListAsync(cancellationToken);
        return new(row, credits.Sum(), counts: true);
    }

    public async Task Save(Db db, CancellationToken cancellationToken)
    {
        foreach (var account in accounts.Values) await account.Save(db, cancellationToken);
    }
}

internal enum LockFor
{
    Giving, Taking, Closing,
}

/// <param name="counts">Whether its balance is in our hands; else what is given to a fund is left as a credit to be counted later.</param>
internal sealed class LockedAccount(AccountBalance row, long uncounted, bool counts)
{
    private readonly List<long> given = [];

    public string Unit => row.Unit;

    public bool Closed => row.Closed;

    public long Balance { get; private set; } = row.Balance + uncounted;

    public long Held { get; private set; } = row.Held;

    public void Hold(long amount)
    {
        Refuse(amount);
        if (counts) Held += amount;
    }

    public void Release(long amount)
    {
        if (counts) Held -= amount;
    }

    public void Take(long amount)
    {
        Refuse(amount);
        if (counts) Balance -= amount;
    }

    public void Give(long amount)
    {
        if (counts) Balance = checked(Balance + amount);
        else if (row.Kind == AccountKind.Fund) given.Add(amount);
    }

    public async Task Save(Db db, CancellationToken cancellationToken)
    {
        if (counts)
            await db.Database.ExecuteSqlAsync($"UPDATE account_balances SET balance = {Balance}, held = {Held} WHERE account_id = {row.AccountId}", cancellationToken);
        foreach (var amount in given)
            await db.Database.ExecuteSqlAsync($"INSERT INTO ledger_credits (id, account_id, amount) VALUES ({Guid.CreateVersion7()}, {row.AccountId}, {amount})", cancellationToken);
    }

    private void Refuse(long amount)
    {
        if (counts && Balance - Held < amount) throw new RuleViolation("ledger.not_enough", "可用余额不足");
    }
}
