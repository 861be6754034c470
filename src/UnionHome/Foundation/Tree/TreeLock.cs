using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Tree;

/// <summary>
/// Whoever posts figures must not see half of a change of the tree, or miss that a period was just closed. On PostgreSQL posters
/// share a lock of the city's schema that those changes hold alone; on SQLite every writer is alone already.
/// </summary>
internal static class TreeLock
{
    public static Task Share(Db db, CancellationToken cancellationToken) =>
        Take(db, "SELECT pg_advisory_xact_lock_shared(2030, hashtext(current_schema()))", cancellationToken);

    public static Task Hold(Db db, CancellationToken cancellationToken) =>
        Take(db, "SELECT pg_advisory_xact_lock(2030, hashtext(current_schema()))", cancellationToken);

    /// <summary>
    /// Locks rows of records on which a step decides. A change of the tree writes those rows too, so the tree is shared before any of them is held:
    /// asked for afterwards, by the step's figures, each would wait for the other. On SQLite the one writer has them already.
    /// </summary>
    /// <param name="rows">A statement such as <c>SELECT 1 FROM funds WHERE id = … FOR NO KEY UPDATE</c>.</param>
    public static async Task ShareAndLock(Db db, FormattableString rows, CancellationToken cancellationToken)
    {
        if (!db.IsPostgres) return;
        await Share(db, cancellationToken);
        await db.Database.ExecuteSqlAsync(rows, cancellationToken);
    }

    private static Task Take(Db db, string sql, CancellationToken cancellationToken) =>
        db.IsPostgres ? db.Database.ExecuteSqlRawAsync(sql, cancellationToken) : Task.CompletedTask;
}
