using System.Data;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using UnionHome.Foundation.Audit;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy.Keys;

namespace UnionHome.Foundation.Backups;

/// <summary>
/// One archive of the database at one instant, the keys, the heads of the audit chain and the attachments, made while the program
/// runs. The database comes first: files are only ever added, so every file that it names is there when the files follow.
/// </summary>
internal sealed class Backup(Db db, DataPlace place, KeyRing keys, AuditAnchors anchors, TimeProvider clock)
{
    internal const string SqliteName = "unionhome.db", PostgresName = "database.dump", Keys = "keys/", Anchors = "anchors/", Data = "data/";

    public async Task<BackupManifest> Write(string file, bool withKeys, CancellationToken cancellationToken)
    {
        if (File.Exists(file)) throw new RuleViolation("backups.exists", "{0} 已存在，不覆盖", null, file);
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        Directory.CreateDirectory(folder);
        var copy = Path.Combine(folder, $".{Path.GetFileName(file)}.database");
        var part = file + ".part";
        try
        {
            var tables = db.IsPostgres ? await CopyPostgres(copy, cancellationToken) : await CopySqlite(copy, cancellationToken);
            var migration = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).Last();
            var manifest = new BackupManifest(1, db.IsPostgres ? "postgres" : "sqlite", clock.GetUtcNow(), migration, tables, new(StringComparer.Ordinal));
            await using (var stream = new FileStream(part, OwnersAlone()))
            await using (var archive = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken))
            {
                foreach (var (name, source) in Sources(copy, withKeys))
                    manifest.Files.Add(name, await Add(archive, name, source, cancellationToken));
                await using var text = new StreamWriter(await archive.CreateEntry(BackupManifest.Name).OpenAsync(cancellationToken));
                await text.WriteAsync(manifest.ToText().AsMemory(), cancellationToken);
            }

            File.Move(part, file);
            return manifest;
        }
        finally
        {
            File.Delete(copy);
            File.Delete(part);
        }
    }

    private async Task<SortedDictionary<string, TableSum>> CopySqlite(string copy, CancellationToken cancellationToken)
    {
        await using var source = new SqliteConnection($"Data Source={place.SqliteFile};Pooling=False");
        await using var target = new SqliteConnection($"Data Source={copy};Pooling=False");
        await source.OpenAsync(cancellationToken);
        File.WriteAllBytes(copy, []);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(copy, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        await target.OpenAsync(cancellationToken);
        source.BackupDatabase(target);
        await using var single = target.CreateCommand();
        single.CommandText = "PRAGMA journal_mode = DELETE";
        await single.ExecuteNonQueryAsync(cancellationToken);
        return await TableSums.Of(target, postgres: false, cancellationToken);
    }

    private async Task<SortedDictionary<string, TableSum>> CopyPostgres(string copy, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(place.Postgres);
        await connection.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var snapshot = await Scalar(connection, "SELECT pg_export_snapshot()", cancellationToken);
        var schema = await Scalar(connection, "SELECT current_schema()", cancellationToken);
        await PostgresTools.Dump(place.Postgres!, schema, snapshot, copy, cancellationToken);
        return await TableSums.Of(connection, postgres: true, cancellationToken);
    }

    private IEnumerable<(string Name, string Source)> Sources(string copy, bool withKeys)
    {
        yield return (db.IsPostgres ? PostgresName : SqliteName, copy);
        foreach (var file in Below(anchors.Folder)) yield return (Anchors + file, Path.Combine(anchors.Folder, file));
        foreach (var folder in Directory.EnumerateDirectories(place.Folder).Where(IsData))
            foreach (var file in Below(folder).Where(f => !f.EndsWith(".part", StringComparison.Ordinal)))
                yield return ($"{Data}{Path.GetFileName(folder)}/{file}", Path.Combine(folder, file));

        // The keys last: one that was made meanwhile has sealed what lies above.
        if (withKeys)
            foreach (var file in Directory.EnumerateFiles(keys.Folder, "*.key")) yield return (Keys + Path.GetFileName(file), file);
    }

    private bool IsData(string folder) => Path.GetFullPath(folder) != Path.GetFullPath(keys.Folder) && Path.GetFullPath(folder) != Path.GetFullPath(anchors.Folder);

    private static IEnumerable<string> Below(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal);

    private static async Task<FileSum> Add(ZipArchive archive, string name, string source, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[81_920];
        long bytes = 0;
        await using var from = new FileStream(source, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        await using var to = await archive.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancellationToken);
        while (await from.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            hash.AppendData(buffer, 0, read);
            await to.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            bytes += read;
        }

        return new(bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static FileStreamOptions OwnersAlone()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    private static async Task<string> Scalar(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (string)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
