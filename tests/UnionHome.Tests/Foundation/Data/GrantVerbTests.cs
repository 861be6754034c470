using Microsoft.EntityFrameworkCore;
using Npgsql;
using UnionHome.Foundation.Data;

namespace UnionHome.Tests.Foundation.Data;

public sealed class GrantVerbTests
{
    [Theory, InlineData("audit_lines"), InlineData("audit_seals"), InlineData("steps"), InlineData("figure_entries")]
    public async Task The_serving_role_adds_to_what_is_written_once_and_can_neither_change_nor_delete_it(string table)
    {
        await using var database = await TestDatabase.Create(Engine.Postgres);
        var role = $"serving_{Guid.NewGuid():N}";
        await using (var db = database.Open())
        {
            await Run(db, "CREATE ROLE " + role);
            await GrantVerb.Grant(db, role, TestContext.Current.CancellationToken);
        }

        try
        {
            await using var db = database.Open();
            await db.Database.OpenConnectionAsync();
            await Run(db, "SET ROLE " + role);

            await World.County(db, await World.City(db));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await Refusal(db, "DELETE FROM " + table));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await Refusal(db, $"UPDATE {table} SET {(table == "audit_seals" ? "line_id = line_id" : "id = id")}"));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await Refusal(db, $"TRUNCATE {table}"));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await Refusal(db, "DELETE FROM \"__EFMigrationsHistory\""));
        }
        finally
        {
            await using var db = database.Open();
            await Run(db, $"RESET ROLE; DROP OWNED BY {role}; DROP ROLE {role}");
        }
    }

    private static async Task<string> Refusal(Db db, string sql) =>
        (await Assert.ThrowsAsync<PostgresException>(() => Run(db, sql))).SqlState;

    private static Task<int> Run(Db db, string sql) => db.Database.ExecuteSqlRawAsync(sql);
}
