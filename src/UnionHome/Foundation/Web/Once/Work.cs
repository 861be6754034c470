using Microsoft.EntityFrameworkCore.Storage;
using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Web.Once;

/// <summary>The one transaction of a request that changes something.</summary>
public sealed class Work(Db db, WritersLine line)
{
    private const string Beginning = "work";
    private IDbContextTransaction? transaction;

    public bool IsOpen => transaction is not null;

    public async Task Begin(CancellationToken cancellationToken)
    {
        if (!db.IsPostgres) await line.Wait(cancellationToken);
        try
        {
            transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        }
        finally
        {
            if (transaction is null) Leave();
        }
    }

    /// <summary>From here on everything can be taken back while the transaction stays open.</summary>
    public Task Mark(CancellationToken cancellationToken) => transaction!.CreateSavepointAsync(Beginning, cancellationToken);

    /// <summary>Takes back everything that was done, in the database and in memory, so that a page shown again tells the truth.</summary>
    public async Task Undo(CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        if (transaction is not null) await transaction.RollbackToSavepointAsync(Beginning, cancellationToken);
    }

    public async Task Commit(CancellationToken cancellationToken)
    {
        await transaction!.CommitAsync(cancellationToken);
        await End();
    }

    public async Task Abandon(CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        try
        {
            await transaction!.RollbackAsync(cancellationToken);
        }
        finally
        {
            await End();
        }
    }

    private async Task End()
    {
        try
        {
            await transaction!.DisposeAsync();
        }
        finally
        {
            transaction = null;
            Leave();
        }
    }

    private void Leave()
    {
        if (!db.IsPostgres) line.Leave();
    }
}
