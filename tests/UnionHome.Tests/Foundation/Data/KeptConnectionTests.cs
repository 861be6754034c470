using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using UnionHome.Foundation.Data;

namespace UnionHome.Tests.Foundation.Data;

/// <summary>SQLite alone: PostgreSQL's client keeps connections and statements by itself.</summary>
public sealed class KeptConnectionTests
{
    [Fact]
    public async Task A_context_that_closes_finds_its_connection_open_and_its_statement_prepared()
    {
        await using var database = await TestDatabase.Create(Engine.Sqlite);
        await using var db = database.Open();
        var connection = (KeptConnection)db.Database.GetDbConnection();
        await db.Organisations.CountAsync();
        Assert.Equal(System.Data.ConnectionState.Open, connection.State);

        var first = connection.Borrow("SELECT 1");
        var second = connection.Borrow("SELECT 1");
        connection.Return(first);
        connection.Return(second);
        Assert.NotSame(first, second);
        Assert.Same(first, connection.Borrow("SELECT 1"));
    }

    [Fact]
    public async Task Statements_of_one_text_are_read_side_by_side_each_with_its_own_values()
    {
        await using var database = await TestDatabase.Create(Engine.Sqlite);
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync();
        var numbers = Enumerable.Range(0, 3).Select(n => Command(db, n)).ToList();
        var readers = numbers.Select(c => c.ExecuteReader()).ToList();
        var read = new List<long>();
        foreach (var reader in readers)
        {
            Assert.True(reader.Read());
            read.Add(reader.GetInt64(0));
        }

        foreach (var reader in readers) reader.Dispose();
        foreach (var command in numbers) command.Dispose();
        using var again = Command(db, 7);
        Assert.Equal([0, 1, 2], read);
        Assert.Equal(7L, again.ExecuteScalar());
    }

    [Fact]
    public async Task A_value_left_out_is_an_error_and_not_the_value_of_before()
    {
        await using var database = await TestDatabase.Create(Engine.Sqlite);
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync();
        using (var command = Command(db, 7)) command.ExecuteScalar();
        using var without = db.Database.GetDbConnection().CreateCommand();
        without.CommandText = "SELECT @n";
        Assert.Throws<InvalidOperationException>(() => without.ExecuteScalar());
    }

    [Fact]
    public async Task What_was_not_committed_is_gone_when_a_context_goes_back_to_its_pool()
    {
        await using var database = await TestDatabase.Create(Engine.Sqlite);
        var options = new DbContextOptionsBuilder<SqliteDb>();
        DataSetup.Sqlite(options, $"Data Source={new DataPlace(database.Folder, null).SqliteFile}");
        var pool = new PooledDbContextFactory<SqliteDb>(options.Options, poolSize: 1);
        DbConnection connection;
        await using (var db = await pool.CreateDbContextAsync())
        {
            connection = db.Database.GetDbConnection();
            await db.Database.ExecuteSqlRawAsync("CREATE TABLE scraps (n INTEGER)");
            await db.Database.BeginTransactionAsync();
            await db.Database.ExecuteSqlRawAsync("INSERT INTO scraps VALUES (1)");
        }

        await using var again = await pool.CreateDbContextAsync();
        Assert.Same(connection, again.Database.GetDbConnection());
        Assert.Equal(System.Data.ConnectionState.Open, connection.State);
        Assert.Equal(0, await again.Database.SqlQueryRaw<int>("SELECT COUNT(*) AS \"Value\" FROM scraps").SingleAsync());
        await using var other = database.Open();
        Assert.Equal(1, await other.Database.ExecuteSqlRawAsync("INSERT INTO scraps VALUES (2)"));
    }

    [Fact]
    public async Task A_statement_outlives_a_change_of_its_table()
    {
        await using var database = await TestDatabase.Create(Engine.Sqlite);
        await using var db = database.Open();
        await using var other = database.Open();
        await db.Database.ExecuteSqlRawAsync("CREATE TABLE scraps (n INTEGER)");
        await db.Database.ExecuteSqlRawAsync("INSERT INTO scraps VALUES (1)");
        await other.Database.ExecuteSqlRawAsync("ALTER TABLE scraps ADD COLUMN m INTEGER DEFAULT 5");
        await other.Database.ExecuteSqlRawAsync("CREATE INDEX scraps_m ON scraps (m)");
        await db.Database.ExecuteSqlRawAsync("INSERT INTO scraps (n) VALUES (2)");
        Assert.Equal(10, await db.Database.SqlQueryRaw<int>("SELECT SUM(m) AS \"Value\" FROM scraps").SingleAsync());
    }

    /// <summary>Their order and sums would need functions that the mapper gives only to connections that it makes itself.</summary>
    [Fact]
    public async Task No_column_is_a_decimal_or_a_span_of_time()
    {
        await using var database = await TestDatabase.Create(Engine.Sqlite);
        await using var db = database.Open();
        var stored = db.Model.GetEntityTypes().SelectMany(e => e.GetProperties())
            .Select(p => (Name: $"{p.DeclaringType.ShortName()}.{p.Name}", Type: Nullable.GetUnderlyingType(p.GetTypeMapping().Converter?.ProviderClrType ?? p.ClrType) ?? p.GetTypeMapping().Converter?.ProviderClrType ?? p.ClrType))
            .ToList();
        Assert.NotEmpty(stored);
        Assert.DoesNotContain(stored, p => p.Type == typeof(decimal) || p.Type == typeof(TimeSpan) || p.Type == typeof(ulong));
    }

    private static DbCommand Command(Db db, int number)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT @n UNION ALL SELECT 100";
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@n", number);
        command.Parameters.Add(parameter);
        return command;
    }
}
