using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Commands;

/// <summary>Brings a database to this program's shape before anything else touches it.</summary>
internal static class DatabaseStart
{
    /// <summary>
    /// Nothing is locked and no right to change tables is needed when nothing is pending, so a node of a city runs under a role
    /// that may not migrate.
    /// </summary>
    /// <returns>The migrations that were applied.</returns>
    public static async Task<IReadOnlyList<string>> Migrate(Db db, CancellationToken cancellationToken)
    {
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        if (pending.Count > 0) await db.Database.MigrateAsync(cancellationToken);
        if (!db.IsPostgres) await CheckSqlite(db, cancellationToken);
        return pending;
    }

    public static async Task<bool> IsEmpty(Db db, CancellationToken cancellationToken) =>
        !await db.Organisations.AnyAsync(cancellationToken);

    /// <summary>
    /// Write-ahead logging, so that readers never wait for the writer; a commit is on the disk before it is answered (SQLite's
    /// default, which a build or a setting may have lowered).
    /// </summary>
    private static async Task CheckSqlite(Db db, CancellationToken cancellationToken)
    {
        var mode = await Pragma<string>(db, "PRAGMA journal_mode=WAL", cancellationToken);
        if (mode != "wal") throw new RuleViolation("commands.sqlite_wal", "SQLite 不能以 WAL 方式打开：{0}；请检查数据文件夹是否在本机磁盘上且可写", null, mode);
        var synchronous = await Pragma<long>(db, "PRAGMA synchronous", cancellationToken);
        if (synchronous < 2) throw new RuleViolation("commands.sqlite_synchronous", "SQLite 没有设为每次提交都落盘(synchronous={0}),拒绝启动", null, synchronous);
    }

    private static async Task<T> Pragma<T>(Db db, string pragma, CancellationToken cancellationToken) =>
        (await db.Database.SqlQueryRaw<T>(pragma).ToListAsync(cancellationToken)).Single();
}
