using System.Globalization;
using System.Text;

namespace UnionHome.Bench;

/// <summary>Collects ratios, prints them as they come, and writes them as a table.</summary>
internal sealed class Results
{
    private readonly List<Row> rows = [];

    public bool Missed => rows.Any(r => !r.Met);

    /// <summary>Ours against bare, both medians of the same run; <paramref name="limit"/> is the highest ratio allowed.</summary>
    public void AtMost(string what, Engine engine, double ours, double bare, double limit, string unit = "ms") =>
        Add(new(what, engine, ours, bare, ours / bare, $"≤ {limit:0.##}", ours / bare <= limit, unit));

    /// <summary>The same where more is better (requests per second, or how many times faster).</summary>
    public void AtLeast(string what, Engine engine, double ours, double bare, double limit, string unit) =>
        Add(new(what, engine, ours, bare, ours / bare, $"≥ {limit:0.##}", ours / bare >= limit, unit));

    /// <summary>A figure with a limit of its own, such as memory.</summary>
    public void Under(string what, Engine engine, double value, double limit, string unit) =>
        Add(new(what, engine, value, limit, value / limit, $"< {limit:0} {unit}", value < limit, unit));

    /// <summary>Told without a limit.</summary>
    public void Told(string what, Engine engine, double ours, double bare, string unit) =>
        Add(new(what, engine, ours, bare, ours / bare, "–", true, unit));

    /// <summary>Puts what was measured in the place of the same rows of an earlier run; after a whole run no other rows are left.</summary>
    public void Write(bool whole)
    {
        var file = Path.Combine(Folder(), "results.md");
        var lines = whole || !File.Exists(file) ? [] : File.ReadLines(file).Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(2).ToList();
        foreach (var row in rows)
        {
            var at = lines.FindIndex(line => line.StartsWith(row.Key, StringComparison.Ordinal));
            if (at < 0) lines.Add(row.ToString());
            else lines[at] = row.ToString();
        }

        var table = new StringBuilder();
        table.AppendLine("# Benchmarks").AppendLine();
        table.AppendLine(CultureInfo.InvariantCulture, $"Medians, {Environment.ProcessorCount} cores. Ours and bare of a row were measured by turns in one run on the same rows of data; ratios are what counts. Made by `./bench`, all of it or by parts.").AppendLine();
        table.AppendLine("| what | database | ours | bare | ratio | goal | met |").AppendLine("| --- | --- | ---: | ---: | ---: | --- | --- |");
        foreach (var line in lines) table.AppendLine(line);
        File.WriteAllText(file, table.ToString());
    }

    private void Add(Row row)
    {
        rows.Add(row);
        Console.WriteLine(row.ToString());
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "UnionHome.slnx"))) folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? ".", "benchmarks");
    }

    private sealed record Row(string What, Engine Engine, double Ours, double Bare, double Ratio, string Goal, bool Met, string Unit)
    {
        public string Key => $"| {What} | {Engine} |";

        public override string ToString() => string.Create(CultureInfo.InvariantCulture,
            $"{Key} {Ours:0.###} {Unit} | {Bare:0.###} {Unit} | {Ratio:0.00} | {Goal} | {(Met ? "yes" : "**no**")} |");
    }
}
