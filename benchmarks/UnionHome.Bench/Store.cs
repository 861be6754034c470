using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;
using UnionHome.Foundation.Data;

namespace UnionHome.Bench;

internal enum Engine
{
    Sqlite, Postgres,
}

/// <summary>A migrated database of its own for one part of the run.</summary>
internal sealed class Store : IAsyncDisposable
{
    private readonly Func<Db> open;

    private Store(Engine engine, string folder, string? postgres)
    {
        (Engine, Folder, Postgres) = (engine, folder, postgres);
        open = Contexts();
    }

    public Engine Engine { get; }

    public string Folder { get; }

    public string? Postgres { get; }

    public static async Task<Store> Create(Bench bench, Engine engine, string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(bench.Work, $"{name}-{engine}")).FullName;
        string? connection = null;
        if (engine == Engine.Postgres)
        {
            connection = new NpgsqlConnectionStringBuilder(Server) { Database = $"bench_{name}_{Guid.CreateVersion7():N}", MaxPoolSize = 200 }.ConnectionString;
            await OnServer("CREATE DATABASE", connection);
        }

        var store = new Store(engine, folder, connection);
        await using var db = store.Open();
        await db.Database.MigrateAsync();
        return store;
    }

    /// <summary>A context from a pool, as the program takes them.</summary>
    public Db Open() => open();

    private Func<Db> Contexts()
    {
        if (Engine == Engine.Sqlite)
        {
            var sqlite = new DbContextOptionsBuilder<SqliteDb>();
            DataSetup.Sqlite(sqlite, $"Data Source={new DataPlace(Folder, null).SqliteFile}");
            return new PooledDbContextFactory<SqliteDb>(sqlite.Options).CreateDbContext;
        }

        var postgres = new DbContextOptionsBuilder<PostgresDb>();
        DataSetup.Postgres(postgres, Postgres!);
        return new PooledDbContextFactory<PostgresDb>(postgres.Options).CreateDbContext;
    }

    /// <summary>An open connection without anything of ours around it.</summary>
    public async Task<DbConnection> Bare()
    {
        DbConnection connection = Engine == Engine.Sqlite
            ? new SqliteConnection($"Data Source={new DataPlace(Folder, null).SqliteFile};Foreign Keys=True;Default Timeout=30")
            : new NpgsqlConnection(Postgres);
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>For filling and the like; in SQLite's two megabytes of cache the pages of an index would be written over and over.</summary>
    public async Task Execute(string sql)
    {
        await using var connection = await Bare();
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (Engine == Engine.Sqlite ? $"PRAGMA cache_size = -1000000; {sql}" : sql, 3600);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Lets the database know its rows, as a nightly job would.</summary>
    public Task Analyse() => Execute(Engine == Engine.Sqlite ? "ANALYZE" : "VACUUM (ANALYZE)");

    public async ValueTask DisposeAsync()
    {
        if (Postgres is null)
        {
            SqliteConnection.ClearAllPools();
        }
        else
        {
            NpgsqlConnection.ClearAllPools();
            await OnServer("DROP DATABASE", Postgres);
        }

        Directory.Delete(Folder, recursive: true);
    }

    private static string Server => Environment.GetEnvironmentVariable("UNIONHOME_BENCH_POSTGRES")
        ?? throw new InvalidOperationException("Run ./bench, which starts a PostgreSQL of its own.");

    private static async Task OnServer(string statement, string connection)
    {
        await using var server = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Server) { Pooling = false }.ConnectionString);
        await server.OpenAsync();
        await using var command = new NpgsqlCommand($"{statement} \"{new NpgsqlConnectionStringBuilder(connection).Database}\"", server);
        await command.ExecuteNonQueryAsync();
    }
}
