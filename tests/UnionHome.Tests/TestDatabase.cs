using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using UnionHome.Foundation.Data;

namespace UnionHome.Tests;

public enum Engine
{
    Sqlite, Postgres,
}

/// <summary>The engines on which every test of data runs: <c>[Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]</c>.</summary>
public static class Engines
{
    public static TheoryData<Engine> All => [Engine.Sqlite, Engine.Postgres];

    /// <summary>For tests of many requests whose statements other tests run on both: SQLite, and PostgreSQL as well in the long run.</summary>
    public static TheoryData<Engine> BothWhenLong => IsLong ? All : [Engine.Sqlite];

    /// <summary>Set by <c>./test --long</c>.</summary>
    public static bool IsLong => Environment.GetEnvironmentVariable("UNIONHOME_TEST_LONG") == "1";
}

/// <summary>
/// An empty, migrated database of its own: a copy of a template that is migrated once in a run. PostgreSQL is the throw-away server
/// that <c>./test</c> starts and names in <c>UNIONHOME_TEST_POSTGRES</c>.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly SemaphoreSlim Gate = new(1, 1);
    private static readonly string RunFolder = Directory.CreateTempSubdirectory("unionhome-tests-").FullName;
    private static readonly string RunName = $"unionhome_{Environment.ProcessId}_{Guid.NewGuid():N}"[..40];
    private static string? sqliteTemplate;
    private static string? postgresTemplate;
    private static int count;

    private TestDatabase(Engine engine, string folder, string? postgres) => (Engine, Folder, Postgres) = (engine, folder, postgres);

    public Engine Engine { get; }

    /// <summary>The data folder: the SQLite file is in it, and whatever else the program keeps.</summary>
    public string Folder { get; }

    /// <summary>The connection string on PostgreSQL.</summary>
    public string? Postgres { get; }

    public static async Task<TestDatabase> Create(Engine engine)
    {
        var number = Interlocked.Increment(ref count);
        var folder = Directory.CreateDirectory(Path.Combine(RunFolder, $"{number}")).FullName;
        await Gate.WaitAsync();
        try
        {
            if (engine == Engine.Sqlite)
            {
                sqliteTemplate ??= await MigrateSqlite();
                File.Copy(sqliteTemplate, new DataPlace(folder, null).SqliteFile);
                return new(engine, folder, null);
            }

            postgresTemplate ??= await MigratePostgres();
            var name = $"{RunName}_{number}";
            await Execute($"CREATE DATABASE \"{name}\" TEMPLATE \"{postgresTemplate}\"");
            return new(engine, folder, Connection(name));
        }
        finally
        {
            Gate.Release();
        }
    }

    /// <summary>Without tables: a folder with nothing in it, or an empty PostgreSQL database.</summary>
    public static async Task<TestDatabase> CreateEmpty(Engine engine)
    {
        var number = Interlocked.Increment(ref count);
        var folder = Directory.CreateDirectory(Path.Combine(RunFolder, $"{number}")).FullName;
        if (engine == Engine.Sqlite) return new(engine, folder, null);
        var name = $"{RunName}_{number}";
        await Execute($"CREATE DATABASE \"{name}\"");
        return new(engine, folder, Connection(name));
    }

    /// <summary>Another SQLite database with all that this one holds, its folder too. Nobody may be writing to this one meanwhile.</summary>
    public TestDatabase CopySqlite()
    {
        var folder = Path.Combine(RunFolder, $"{Interlocked.Increment(ref count)}");
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return new(Engine.Sqlite, folder, null);
    }

    /// <summary>A new context; as many as a test needs, each its own connection.</summary>
    public Db Open()
    {
        if (Engine == Engine.Sqlite)
        {
            var sqlite = new DbContextOptionsBuilder<SqliteDb>();
            DataSetup.Sqlite(sqlite, $"Data Source={new DataPlace(Folder, null).SqliteFile}");
            return new SqliteDb(sqlite.Options);
        }

        var postgres = new DbContextOptionsBuilder<PostgresDb>();
        DataSetup.Postgres(postgres, Postgres!);
        return new PostgresDb(postgres.Options);
    }

    public async ValueTask DisposeAsync()
    {
        if (Postgres is not null)
        {
            await using (var connection = new NpgsqlConnection(Postgres)) NpgsqlConnection.ClearPool(connection);
            await Execute($"DROP DATABASE IF EXISTS \"{new NpgsqlConnectionStringBuilder(Postgres).Database}\" WITH (FORCE)");
        }
        else
        {
            // Its own alone: other tests' connections have read their schema.
            await using var db = Open();
            SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
        }

        Directory.Delete(Folder, recursive: true);
    }

    private static async Task<string> MigrateSqlite()
    {
        var file = Path.Combine(RunFolder, "template.db");
        var options = new DbContextOptionsBuilder<SqliteDb>();
        DataSetup.Sqlite(options, $"Data Source={file};Pooling=False");
        await using var db = new SqliteDb(options.Options);
        await db.Database.MigrateAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        return file;
    }

    private static async Task<string> MigratePostgres()
    {
        var name = RunName + "_template";
        await Execute($"CREATE DATABASE \"{name}\"");
        var options = new DbContextOptionsBuilder<PostgresDb>();
        DataSetup.Postgres(options, Connection(name) + ";Pooling=False");
        await using var db = new PostgresDb(options.Options);
        await db.Database.MigrateAsync();
        return name;
    }

    private static string Connection(string database) => new NpgsqlConnectionStringBuilder(Server) { Database = database }.ConnectionString;

    private static string Server => Environment.GetEnvironmentVariable("UNIONHOME_TEST_POSTGRES")
        ?? throw new InvalidOperationException("Set UNIONHOME_TEST_POSTGRES to a throw-away PostgreSQL, or run ./test, which starts one.");

    private static async Task Execute(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Server) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
