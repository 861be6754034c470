using Microsoft.EntityFrameworkCore;
using Npgsql;
using UnionHome.Foundation.Data;
using UnionHome.Tests.Foundation.Ledger;

namespace UnionHome.Tests.Foundation.Data;

public sealed class AppendOnlyTests
{
    [Fact]
    public async Task The_programs_role_adds_to_the_books_and_cannot_change_or_take_away_a_line()
    {
        await using var database = await TestDatabase.Create(Engine.Postgres);
        var role = $"program_{Guid.CreateVersion7():N}"[..40];
        await using var owner = database.Open();
        await Books.Open(owner, 1000);
        await Run(owner, $"CREATE ROLE {role} LOGIN");
        try
        {
            await AppendOnly.Grant(owner, role, default);
            await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database.Postgres) { Username = role, Pooling = false }.ConnectionString);
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            foreach (var table in AppendOnly.Tables)
            {
                Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await Error(connection, $"DELETE FROM {table}"));
                var column = owner.Model.GetEntityTypes().First(e => e.GetTableName() == table).GetProperties().First().GetColumnName();
                Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await Error(connection, $"UPDATE {table} SET {column} = {column}"));
                Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await Error(connection, $"TRUNCATE {table}"));
                Assert.Null(await Error(connection, $"SELECT COUNT(*) FROM {table}"));
            }

            var options = new DbContextOptionsBuilder<PostgresDb>();
            DataSetup.Postgres(options, connection.ConnectionString);
            await using var program = new PostgresDb(options.Options);
            var county = await World.County(program, await program.Organisations.SingleAsync(TestContext.Current.CancellationToken));
            Assert.NotEqual(Guid.Empty, county.Id);
        }
        finally
        {
            await Run(owner, $"DROP OWNED BY {role}; DROP ROLE {role}");
        }
    }

    [Fact]
    public async Task A_role_name_that_is_none_is_refused()
    {
        await using var database = await TestDatabase.Create(Engine.Sqlite);
        await using var db = database.Open();
        await Assert.ThrowsAsync<RuleViolation>(() => AppendOnly.Grant(db, "program; DROP TABLE steps", default));
    }

    private static Task<int> Run(Db db, string sql) => db.Database.ExecuteSqlRawAsync(sql);

    private static async Task<string?> Error(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        try
        {
            await command.ExecuteNonQueryAsync();
            return null;
        }
        catch (PostgresException refused)
        {
            return refused.SqlState;
        }
    }
}
