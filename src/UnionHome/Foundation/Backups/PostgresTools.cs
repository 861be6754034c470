using System.Diagnostics;
using Npgsql;
using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Backups;

/// <summary>PostgreSQL's own <c>pg_dump</c> and <c>pg_restore</c>: found in the path, in <c>UNIONHOME_PG_BIN</c>, or where Debian keeps them.</summary>
internal static class PostgresTools
{
    /// <param name="snapshot">So that the dump shows the same instant as the sums that were computed.</param>
    public static Task Dump(string connection, string schema, string snapshot, string file, CancellationToken cancellationToken) =>
        Run("pg_dump", connection,
            ["--format=custom", "--no-owner", "--no-privileges", $"--snapshot={snapshot}", $"--file={file}", .. schema == "public" ? Array.Empty<string>() : [$"--schema={schema}"]],
            cancellationToken);

    public static Task Restore(string connection, string file, CancellationToken cancellationToken) =>
        Run("pg_restore", connection, ["--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction", file], cancellationToken);

    private static async Task Run(string tool, string connection, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var server = new NpgsqlConnectionStringBuilder(connection);
        var start = new ProcessStartInfo(Find(tool), [$"--host={server.Host}", $"--port={server.Port}", $"--username={server.Username}", "--no-password", $"--dbname={server.Database}", .. arguments])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        if (server.Password is { Length: > 0 } password) start.Environment["PGPASSWORD"] = password;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = await process.StandardError.ReadToEndAsync(cancellationToken);
        await output;
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0) throw new RuleViolation("backups.tool_failed", "{0} 失败：{1}", null, tool, errors.Trim());
    }

    private static string Find(string tool)
    {
        var folders = new[] { Environment.GetEnvironmentVariable("UNIONHOME_PG_BIN") }
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            .Concat(Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(d => Path.Combine(d, "bin")) : []);
        return folders.OfType<string>().Where(f => f.Length > 0).Select(f => Path.Combine(f, tool)).FirstOrDefault(File.Exists)
            ?? throw new RuleViolation("backups.tool_missing", "本机没有 {0}：请安装 PostgreSQL 客户端，或在 UNIONHOME_PG_BIN 中写明其文件夹；也可以用数据库自己的备份工具，并另行备份数据文件夹", null, tool);
    }
}
