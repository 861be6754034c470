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

    private static Task Take(Db db, string sql, CancellationToken cancellationToken) =>
        db.IsPostgres ? db.Database.ExecuteSqlRawAsync(sql, cancellationToken) : Task.CompletedTask;
}
