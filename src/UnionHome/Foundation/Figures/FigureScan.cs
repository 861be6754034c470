using System.Data.Common;
using System.Globalization;
using System.Text;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;

namespace UnionHome.Foundation.Figures;

/// <summary>
/// One statement over the ledger, the same on both databases: whole months from the summaries and the tail not yet folded, the days at
/// a window's edges from the entries; or everything from the entries as known at an instant. One statement reads all of it, so a sum is
/// exact at its instant whatever the folder does meanwhile.
/// </summary>
internal sealed class FigureScan(Db db, IReadOnlyCollection<FigureDefinition> figures, FigureSource? source, Period window, DateTimeOffset? asOf)
{
    private readonly List<object> values = [];
    private readonly StringBuilder rows = new();

    /// <summary>A union's place with everything below it; of a rate, which nobody sums, the place alone.</summary>
    public void AddSubtree(string path) => AddPlace(path, null);

    /// <summary>
    /// A union wherever it ever stood, with everything below it, for a window of whole months: its places are found by the statement
    /// itself, since few rows are read from each.
    /// </summary>
    public void AddUnion(Guid organisation)
    {
        var (first, last) = FigureLedger.Split(window).Months!.Value;
        var within = $"month >= {Value(first)} AND month <= {Value(last)}";
        var stood = $"FROM placements AS p WHERE p.organisation_id = {Value(organisation)}";
        const string marks = "'' AS place, figure, source, month, amount, lines, more_than, almost, in_second_unit";
        Add($"SELECT {marks} FROM figure_summaries WHERE {Wanted} AND path IN (SELECT p.path {stood}) AND {within}");
        Add($"SELECT {marks} FROM figure_tail AS t WHERE {Wanted} AND {within} AND EXISTS (SELECT 1 {stood} AND t.path >= p.path AND t.path < p.path || '~')");
    }

    /// <summary>What stands some levels below a place, each such union with everything below it. Its key is its own path.</summary>
    public void AddLevelBelow(string path, int levels) => AddPlace(path, path.Length + levels * OrganisationPath.LabelLength);

    /// <summary>Sums in groups: of <c>figure</c>, <c>source</c>, <c>month</c>, or <c>placements.organisation_id</c> of the key.</summary>
    public async Task<IReadOnlyList<T>> Sum<T>(string groups, Func<DbDataReader, FigureSum, T> read, CancellationToken cancellationToken)
    {
        if (rows.Length == 0) return [];
        var columns = groups.Length == 0 ? 0 : groups.Split(',').Length;
        var sql = $"""
            SELECT {groups}{(columns > 0 ? ", " : "")}
              CAST(COALESCE(SUM(amount), 0) AS bigint), CAST(COALESCE(SUM(lines), 0) AS bigint), CAST(COALESCE(SUM(more_than), 0) AS bigint),
              CAST(COALESCE(SUM(almost), 0) AS bigint), CAST(COALESCE(SUM(in_second_unit), 0) AS bigint)
            FROM ({rows}) AS rows {Join(groups)}{GroupBy(groups)}
            """;
        return await db.Read(sql, values, reader => read(reader, new(
            reader.GetInt64(columns), reader.GetInt64(columns + 1), reader.GetInt64(columns + 2), reader.GetInt64(columns + 3), reader.GetInt64(columns + 4))), cancellationToken);
    }

    /// <summary>People whose entries do not cancel out, counted in groups.</summary>
    public async Task<IReadOnlyList<T>> CountPersons<T>(string groups, Func<DbDataReader, FigureSum, T> read, CancellationToken cancellationToken)
    {
        if (rows.Length == 0) return [];
        var columns = groups.Length == 0 ? 0 : 1;
        var sql = $"""
            SELECT {(columns > 0 ? "g, " : "")}COUNT(*) FROM (
              SELECT {(columns > 0 ? groups + " AS g, " : "")}person FROM ({rows}) AS rows {Join(groups)}
              GROUP BY {(columns > 0 ? groups + ", " : "")}person HAVING SUM(amount) > 0) AS people{(columns > 0 ? " GROUP BY g" : "")}
            """;
        return await db.Read(sql, values, reader => read(reader, new(reader.GetInt64(columns), reader.GetInt64(columns), 0, 0, 0)), cancellationToken);
    }

    private bool CountsPersons => source == FigureSource.Recorded && figures.All(f => f.Kind == FigureKind.DistinctPersons);

    private static string Join(string groups) => groups.Contains("placements", StringComparison.Ordinal) ? "JOIN placements ON placements.path = rows.place" : "";

    private static string GroupBy(string groups) => groups.Length == 0 ? "" : $" GROUP BY {groups}";

    private void AddPlace(string path, int? length)
    {
        var alone = figures.All(f => f.Kind == FigureKind.Rate);
        var key = length is { } keyLength ? $"substr(path, 1, {keyLength})" : "''";
        var below = (length, alone) switch
        {
            (null, true) => $"path = {Value(path)}",
            (null, false) => $"path >= {Value(path)} AND path < {Value(OrganisationPath.End(path))}",
            ({ } l, _) => $"path >= {Value(path)} AND path < {Value(OrganisationPath.End(path))} AND length(path) {(alone ? "=" : ">=")} {l}",
        };
        if (asOf is { } instant || CountsPersons)
        {
            var known = asOf is null ? "" : $" AND recorded_at <= {Value(asOf.Value.UtcTicks)}";
            AddEntries(key, below, window, known);
            return;
        }

        var (months, edges) = FigureLedger.Split(window);
        if (months is { } whole)
        {
            var within = $"month >= {Value(whole.First)} AND month <= {Value(whole.Last)}";
            var sums = length switch
            {
                null => $"path = {Value(path)}",

                // The next level is found by its placements, without a look at the summaries of all that stand below.
                { } l when l == path.Length + OrganisationPath.LabelLength => $"path IN (SELECT path FROM placements WHERE parent_path = {Value(path)})",
                { } l => below.Replace(">= " + l, "= " + l, StringComparison.Ordinal),
            };
            Add($"SELECT {key} AS place, figure, source, month, amount, lines, more_than, almost, in_second_unit FROM figure_summaries WHERE {Wanted} AND {sums} AND {within}");
            Add($"SELECT {key} AS place, figure, source, month, amount, lines, more_than, almost, in_second_unit FROM figure_tail WHERE {Wanted} AND {below} AND {within}");
        }

        foreach (var edge in edges) AddEntries(key, below, edge, "");
    }

    private void AddEntries(string key, string below, Period days, string known)
    {
        var month = db.IsPostgres ? "CAST(date_trunc('month', date) AS date)" : "substr(date, 1, 8) || '01'";
        var marks = CountsPersons ? "person" : source == FigureSource.Recorded ? "lines, 0 AS more_than, 0 AS almost, 0 AS in_second_unit" : "lines, more_than, almost, in_second_unit";
        var persons = CountsPersons ? " AND person IS NOT NULL" : "";
        Add($"SELECT {key} AS place, figure, source, {month} AS month, amount, {marks} FROM figure_entries WHERE {Wanted} AND {below} AND date >= {Value(days.From)} AND date <= {Value(days.To)}{known}{persons}");
    }

    private string Wanted =>
        (figures.Count == 1 ? $"figure = {Value(figures.First().Code)}" : $"figure IN ({string.Join(", ", figures.Select(f => Value(f.Code)))})") +
        (source is { } one ? $" AND source = {Value((short)one)}" : " AND source IN (0, 1)");

    private void Add(string select) => rows.Append(rows.Length == 0 ? "" : " UNION ALL ").Append(select);

    private string Value(object value)
    {
        var known = values.IndexOf(value);
        if (known < 0) values.Add(value);
        return string.Create(CultureInfo.InvariantCulture, $"@p{(known < 0 ? values.Count - 1 : known)}");
    }
}
