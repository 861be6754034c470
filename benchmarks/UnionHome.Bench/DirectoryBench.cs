using System.Data.Common;
using System.Globalization;
using UnionHome.Foundation.Tree;

namespace UnionHome.Bench;

/// <summary>
/// The public directory in a city of 50,000 unions: a search over HTTP against the bare indexed query in a bare endpoint. Members are no part
/// of the question; three million of them stand beside it, as in the city for which it was promised.
/// </summary>
internal static class DirectoryBench
{
    private const int Unions = 50_000;
    private const int Members = 3_000_000;

    public static async Task Run(Bench bench)
    {
        foreach (var engine in bench.EnginesAsked)
        {
            await using var store = await Store.Create(bench, engine, "directory");
            await FigureRows.Unions(store);
            await ListBench.Many(store, Unions);
            await using (var db = store.Open()) await UnionTerms.Fill(db, CancellationToken.None);
            await Ballast(store);
            await store.Analyse();
            await using var app = await AppProcess.Start(store, "--empty");
            using var ours = AppProcess.Client(app.Http.BaseAddress!);
            foreach (var (what, typed) in (IEnumerable<(string, string)>)[("three characters of a name", "4071"), ("part of a name that a hundred unions have", "第407")])
            {
                await using var bare = await BareEndpoint.Start(store, (connection, _) => Found(connection, typed));
                var address = "/api/portal/unions?q=" + Uri.EscapeDataString(typed);
                var (search, query) = await Measure.Pair(() => ours.Read(address), () => bare.Http.Read("/"), 120);
                bench.Results.AtMost($"public directory, {Unions:N0} unions beside {Members:N0} rows, by {what}, against the bare indexed query", engine, search, query, 3);
            }
        }
    }

    /// <summary>As many rows as the city has members, in a table of this benchmark's own.</summary>
    private static Task Ballast(Store store) => store.Execute(store.Engine == Engine.Sqlite
        ? $"CREATE TABLE ballast (id INTEGER PRIMARY KEY, union_number INTEGER, text TEXT); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {Members}) INSERT INTO ballast SELECT i, i % {Unions}, 'member ' || i FROM n"
        : $"CREATE TABLE ballast (id bigint PRIMARY KEY, union_number bigint, text text); INSERT INTO ballast SELECT i, i % {Unions}, 'member ' || i FROM generate_series(1, {Members}) AS n(i)");

    /// <summary>The twenty best with the union above and what a lit plaque tells, and whether there are more.</summary>
    private static async Task<object> Found(DbConnection connection, string typed)
    {
        await using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT o.code, o.name_zh, o.name_en, o.kind, a.name_zh, a.name_en, p.text_telephone, p.text_address, p.id FROM organisations AS o " +
            "LEFT JOIN organisations AS a ON a.id = o.parent_id LEFT JOIN union_profiles AS p ON p.organisation_id = o.id AND p.state IN ('PlaqueLit', 'BothLit', 'RenewalDue') " +
            "WHERE o.state = 'Active' AND o.id IN (SELECT t.organisation_id FROM union_terms AS t WHERE t.search_term >= @from AND t.search_term < @to) ORDER BY length(o.path), o.path LIMIT 21";
        foreach (var (name, value) in new[] { ("@from", typed), ("@to", typed + "\U0010FFFF") })
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        var rows = new List<object?[]>();
        await using (var reader = await command.ExecuteReaderAsync())
            while (await reader.ReadAsync())
            {
                var row = new object[reader.FieldCount];
                reader.GetValues(row);
                rows.Add([.. row.Select(v => v is DBNull ? null : Convert.ToString(v, CultureInfo.InvariantCulture))]);
            }

        if (rows.Count <= 20) return new { rows, total = (long)rows.Count };
        command.CommandText = "SELECT COUNT(*) FROM (SELECT 1 FROM organisations AS o WHERE o.state = 'Active' AND o.id IN (SELECT t.organisation_id FROM union_terms AS t WHERE t.search_term >= @from AND t.search_term < @to) LIMIT 1001) AS counted";
        return new { rows, total = Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture) };
    }
}
