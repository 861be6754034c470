using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Commands;

namespace UnionHome.Foundation.Data;

/// <summary>
/// Gives the role under which the program serves what it needs on PostgreSQL and no more: it reads and writes rows, but can neither
/// change nor delete what is written once, nor change tables. Run by the role that migrates, after each migration.
/// </summary>
internal sealed class GrantVerb : IVerb
{
    public string Name => "grant";

    public string Help => "PostgreSQL:授予运行角色所需的权限;台账、步骤和审计只许追加";

    public string Operands => "<role>";

    public async Task<int> Run(WebApplication app, CommandLine line, CancellationToken cancellationToken)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        if (!db.IsPostgres) throw new Misuse("grant 只用于 PostgreSQL(--database)");
        await Grant(db, line.Operand(0, "<role>"), cancellationToken);
        line.Say("已授权;只许追加的表:{0}", string.Join(", ", AppendOnlyTables(db)));
        return 0;
    }

    internal static async Task Grant(Db db, string role, CancellationToken cancellationToken)
    {
        var schema = Quote(await db.Database.SqlQueryRaw<string>("SELECT current_schema() AS \"Value\"").SingleAsync(cancellationToken));
        var to = Quote(role);
        string[] statements =
        [
            $"GRANT USAGE ON SCHEMA {schema} TO {to}",
            $"REVOKE ALL ON ALL TABLES IN SCHEMA {schema} FROM {to}",
            $"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {schema} TO {to}",
            $"GRANT USAGE ON ALL SEQUENCES IN SCHEMA {schema} TO {to}",
            .. AppendOnlyTables(db).Select(table => $"REVOKE UPDATE, DELETE ON {Quote(table)} FROM {to}"),
            $"REVOKE INSERT, UPDATE, DELETE ON \"__EFMigrationsHistory\" FROM {to}",
        ];
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        foreach (var statement in statements) await db.Database.ExecuteSqlRawAsync(statement, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    internal static IEnumerable<string> AppendOnlyTables(Db db) =>
        db.Model.GetEntityTypes().Where(e => typeof(IAppendOnly).IsAssignableFrom(e.ClrType)).Select(e => e.GetTableName()!).Distinct().Order(StringComparer.Ordinal);

    private static string Quote(string name) => '"' + name.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
}
