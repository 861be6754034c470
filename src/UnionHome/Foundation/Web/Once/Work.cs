using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Web.Once;

/// <summary>The one transaction of a request that changes something.</summary>
public sealed class Work(Db db)
{
    private const string Beginning = "work";
    private Writing? transaction;

    public bool IsOpen => transaction is not null;

    public async Task Begin(CancellationToken cancellationToken) => transaction = await Writing.Begin(db, cancellationToken);

    /// <summary>From here on everything can be taken back while the transaction stays open.</summary>
    public Task Mark(CancellationToken cancellationToken) => transaction!.Mark(Beginning, cancellationToken);

    /// <summary>Takes back everything that was done, in the database and in memory, so that a page shown again tells the truth.</summary>
    public async Task Undo(CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        if (transaction is not null) await transaction.BackTo(Beginning, cancellationToken);
    }

    public async Task Commit(CancellationToken cancellationToken)
    {
        await transaction!.CommitAsync(cancellationToken);
        await End();
    }

    public Task Abandon()
    {
        db.ChangeTracker.Clear();
        return End();
    }

    private async Task End()
    {
        await transaction!.DisposeAsync();
        transaction = null;
    }
}
