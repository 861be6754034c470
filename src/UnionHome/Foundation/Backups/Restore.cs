using System.Data.Common;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using UnionHome.Foundation.Audit;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy.Keys;

namespace UnionHome.Foundation.Backups;

/// <summary>Brings a backup back into an empty folder (and an empty PostgreSQL), and proves by the manifest that nothing is missing or changed.</summary>
internal sealed class Restore(Db db, DataPlace place, KeyRing keys, AuditAnchors anchors)
{
    public async Task<BackupManifest> Read(string file, CancellationToken cancellationToken)
    {
        if (!File.Exists(file)) throw new RuleViolation("backups.no_file", "没有文件 {0}", null, file);
        await RefuseWhatIsNotEmpty(cancellationToken);
        await using var archive = await Open(file, cancellationToken);
        var manifest = await Manifest(archive, cancellationToken);
        var database = Path.Combine(place.Folder, ".restored-database");
        try
        {
            foreach (var (name, sum) in manifest.Files)
                await Extract(archive, name, sum, PlaceOf(name, database), cancellationToken);
            if (db.IsPostgres) await PostgresTools.Restore(place.Postgres!, database, cancellationToken);
            else await CheckSqlite(database, cancellationToken);
            await CompareTables(manifest, database, cancellationToken);
            if (!db.IsPostgres) File.Move(database, place.SqliteFile);
        }
        finally
        {
            File.Delete(database);
        }

        return manifest;
    }

    private async Task RefuseWhatIsNotEmpty(CancellationToken cancellationToken)
    {
        var inTheWay = new[] { place.SqliteFile }.Where(File.Exists)
            .Concat(Directory.EnumerateFiles(keys.Folder, "*.key")).Concat(Directory.EnumerateFiles(anchors.Folder))
            .Concat(Directory.EnumerateFiles(place.Folder, "*", SearchOption.AllDirectories).Where(f => !Path.GetFileName(f).StartsWith('.'))).FirstOrDefault();
        if (inTheWay is not null) throw new RuleViolation("backups.not_empty", "只能恢复到空文件夹，这里已有 {0}", null, inTheWay);
        if (!db.IsPostgres) return;
        await using var connection = new NpgsqlConnection(place.Postgres);
        await connection.OpenAsync(cancellationToken);
        if ((await TableSums.Of(connection, postgres: true, cancellationToken)).Count > 0)
            throw new RuleViolation("backups.database_not_empty", "只能恢复到空数据库，这里已有数据表");
    }

    private static async Task<ZipArchive> Open(string file, CancellationToken cancellationToken)
    {
        try
        {
            return await ZipFile.OpenReadAsync(file, cancellationToken);
        }
        catch (InvalidDataException)
        {
            throw NotABackup();
        }
    }

    private async Task<BackupManifest> Manifest(ZipArchive archive, CancellationToken cancellationToken)
    {
        var entry = archive.GetEntry(BackupManifest.Name) ?? throw NotABackup();
        using var reader = new StreamReader(await entry.OpenAsync(cancellationToken));
        var manifest = BackupManifest.FromText(await reader.ReadToEndAsync(cancellationToken)) ?? throw NotABackup();
        if (manifest.Engine != (db.IsPostgres ? "postgres" : "sqlite"))
            throw new RuleViolation("backups.engine", "这是 {0} 的备份，只能恢复到同一种数据库", null, manifest.Engine);
        if (!db.Database.GetMigrations().Contains(manifest.Migration))
            throw new RuleViolation("backups.newer", "备份来自较新的程序(数据库版本 {0}),请先升级本程序", null, manifest.Migration);
        return manifest;
    }

    private string PlaceOf(string name, string database) => name switch
    {
        Backup.SqliteName or Backup.PostgresName => database,
        _ when name.StartsWith(Backup.Keys, StringComparison.Ordinal) => Inside(keys.Folder, name[Backup.Keys.Length..]),
        _ when name.StartsWith(Backup.Anchors, StringComparison.Ordinal) => Inside(anchors.Folder, name[Backup.Anchors.Length..]),
        _ when name.StartsWith(Backup.Data, StringComparison.Ordinal) => Inside(place.Folder, name[Backup.Data.Length..]),
        _ => throw NotABackup(),
    };

    /// <summary>An archive may not write beside the folders that are its own.</summary>
    private static string Inside(string folder, string name)
    {
        var root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        var path = Path.GetFullPath(Path.Combine(folder, name));
        return path.StartsWith(root, StringComparison.Ordinal) ? path : throw NotABackup();
    }

    private static async Task Extract(ZipArchive archive, string name, FileSum sum, string path, CancellationToken cancellationToken)
    {
        var entry = archive.GetEntry(name) ?? throw Damaged(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var to = new FileStream(path, options);
        try
        {
            await using var from = await entry.OpenAsync(cancellationToken);
            await from.CopyToAsync(to, cancellationToken);
        }
        catch (InvalidDataException)
        {
            throw Damaged(name);
        }

        to.Flush(flushToDisk: true);
        to.Position = 0;
        if (to.Length != sum.Bytes || Convert.ToHexStringLower(await SHA256.HashDataAsync(to, cancellationToken)) != sum.Sha256) throw Damaged(name);
    }

    private static async Task CheckSqlite(string database, CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        await connection.OpenAsync(cancellationToken);
        await using var check = connection.CreateCommand();
        check.CommandText = "PRAGMA integrity_check";
        if (await check.ExecuteScalarAsync(cancellationToken) is not "ok") throw Damaged(Backup.SqliteName);
    }

    private async Task CompareTables(BackupManifest manifest, string database, CancellationToken cancellationToken)
    {
        await using DbConnection connection = db.IsPostgres ? new NpgsqlConnection(place.Postgres) : new SqliteConnection($"Data Source={database};Pooling=False");
        await connection.OpenAsync(cancellationToken);
        var now = await TableSums.Of(connection, db.IsPostgres, cancellationToken);
        foreach (var table in manifest.Tables.Keys.Union(now.Keys))
            if (manifest.Tables.GetValueOrDefault(table) != now.GetValueOrDefault(table)) throw Damaged(table);
    }

    private static RuleViolation NotABackup() => new("backups.not_one", "这不是本程序的备份文件");

    private static RuleViolation Damaged(string what) => new("backups.damaged", "备份中的 {0} 缺失或已损坏，没有恢复", null, what);
}
