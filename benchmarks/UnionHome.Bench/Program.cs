using System.Globalization;

namespace UnionHome.Bench;

/// <summary><c>./bench [figures|posting|lists|home|growth|members …] [--rows 10000000] [--engine sqlite|postgres]</c>: all of them without a name.</summary>
internal static class Program
{
    private static readonly Dictionary<string, Func<Bench, Task>> Parts = new(StringComparer.Ordinal)
    {
        ["figures"] = FigureBench.Run,
        ["growth"] = FigureBench.Growth,
        ["posting"] = PostingBench.Run,
        ["lists"] = ListBench.Run,
        ["home"] = HomeBench.Run,
        ["members"] = MemberBench.Run,
        ["directory"] = DirectoryBench.Run,
        ["payments"] = PaymentBench.Run,
        ["files"] = FileBench.Run,
    };

    private static async Task<int> Main(string[] args)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
        var names = args.Where(Parts.ContainsKey).ToList();
        var bench = new Bench(Option(args, "--rows") is { } rows ? int.Parse(rows, CultureInfo.InvariantCulture) : 10_000_000, Engines(args));
        foreach (var (name, run) in Parts)
        {
            if (names.Count > 0 && !names.Contains(name)) continue;
            Console.WriteLine($"== {name}");
            await run(bench);
            bench.Results.Write(whole: false); // a run that is stopped keeps what it measured
        }

        bench.Results.Write(whole: names.Count == 0);
        return bench.Results.Missed ? 1 : 0;
    }

    private static IReadOnlyList<Engine> Engines(string[] args) => Option(args, "--engine") switch
    {
        "sqlite" => [Engine.Sqlite],
        "postgres" => [Engine.Postgres],
        _ => [Engine.Sqlite, Engine.Postgres],
    };

    private static string? Option(string[] args, string name)
    {
        var at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
    }
}

/// <summary>What every part of a run shares.</summary>
internal sealed record Bench(int Rows, IReadOnlyList<Engine> EnginesAsked)
{
    public Results Results { get; } = new();

    /// <summary>A folder of this run, removed by the command when it ends.</summary>
    public string Work { get; } = Environment.GetEnvironmentVariable("UNIONHOME_BENCH_WORK") ?? Directory.CreateTempSubdirectory("unionhome-bench-").FullName;
}
