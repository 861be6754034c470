using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace UnionHome.Foundation.Data;

/// <summary>
/// A transaction that writes. SQLite has one writer at a time and lets the others ask again every 150 ms; here the writers of this
/// process take turns in the order in which they came, without holding a thread. PostgreSQL needs no turns.
/// </summary>
public sealed class Writing : IAsyncDisposable
{
    /// <summary>As long as the database itself is waited for (<see cref="DataSetup.Sqlite"/>), then the writer before is taken for hung.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Turns = new(StringComparer.Ordinal);

    private readonly IDbContextTransaction transaction;
    private SemaphoreSlim? turn;

    private Writing(IDbContextTransaction transaction, SemaphoreSlim? turn) => (this.transaction, this.turn) = (transaction, turn);

    public static async Task<Writing> Begin(Db db, CancellationToken cancellationToken = default)
    {
        var turn = db.IsPostgres ? null : Turns.GetOrAdd(db.Database.GetDbConnection().DataSource, _ => new(1, 1));
        if (turn is not null && !await turn.WaitAsync(Patience, cancellationToken)) throw new TimeoutException("Another writer holds the database.");
        try
        {
            return new(await db.Database.BeginTransactionAsync(cancellationToken), turn);
        }
        catch
        {
            turn?.Release();
            throw;
        }
    }

    public Task Mark(string name, CancellationToken cancellationToken) => transaction.CreateSavepointAsync(name, cancellationToken);

    public Task BackTo(string name, CancellationToken cancellationToken) => transaction.RollbackToSavepointAsync(name, cancellationToken);

    public Task CommitAsync(CancellationToken cancellationToken) => transaction.CommitAsync(cancellationToken);

    /// <summary>What was not committed is taken back; the next writer's turn comes.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await transaction.DisposeAsync();
        }
        finally
        {
            Interlocked.Exchange(ref turn, null)?.Release();
        }
    }
}
