using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace UnionHome.Foundation.Data;

/// <summary>
/// The second lock on PostgreSQL: the program signs in as a role that can read and add everywhere but neither change nor take away a
/// line of the books. A table without a line here is an ordinary one.
/// </summary>
internal static partial class AppendOnly
{
    /// <summary>The money ledger, the figures ledger, the history of records, the audit with its seals.</summary>
    public static readonly IReadOnlyList<string> Tables = ["transfers", "figure_entries", "steps", "audit_lines", "audit_seals"];

    /// <summary>Gives the program's role its rights in the city's schema; run by the role that migrates.</summary>
    public static async Task Grant(Db db, string role, CancellationToken cancellationToken)
    {
        if (!RoleName().IsMatch(role))
            throw new RuleViolation("commands.role_name", "角色名只能用小写字母、数字和下划线：{0}", null, role);
        var schema = (await db.Database.SqlQueryRaw<string>("SELECT quote_ident(current_schema()) AS \"Value\"").ToListAsync(cancellationToken)).Single();
        string[] statements =
        [
            $"GRANT USAGE ON SCHEMA {schema} TO {role}",
            $"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {schema} TO {role}",
            $"GRANT USAGE ON ALL SEQUENCES IN SCHEMA {schema} TO {role}",
            .. Tables.Select(table => $"REVOKE UPDATE, DELETE, TRUNCATE ON {schema}.{table} FROM {role}"),
            $"REVOKE INSERT, UPDATE, DELETE ON {schema}.\"__EFMigrationsHistory\" FROM {role}",
        ];
        foreach (var statement in statements) await db.Database.ExecuteSqlRawAsync(statement, cancellationToken);
    }

    [GeneratedRegex("^[a-z_][a-z0-9_]{0,62}$")]
    private static partial Regex RoleName();
}
