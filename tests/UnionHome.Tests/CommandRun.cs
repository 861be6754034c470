using System.Diagnostics;
using UnionHome.Foundation.Data;

namespace UnionHome.Tests;

/// <summary>The program itself, run from its command line over a test's database, in English.</summary>
internal static class CommandRun
{
    public static Task<(int Code, string Told)> Run(TestDatabase database, params string[] words) => Run(database.Folder, database.Postgres, words);

    public static async Task<(int Code, string Told)> Run(string folder, string? postgres, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Db).Assembly.Location, .. words, "--data", folder, "--lang", "en"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        if (postgres is not null)
        {
            start.ArgumentList.Add("--database");
            start.ArgumentList.Add(postgres);
        }

        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        await using var stop = limit.Token.Register(() => process.Kill());
        var errors = process.StandardError.ReadToEndAsync();
        var told = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, told + await errors);
    }
}
