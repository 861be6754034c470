using System.Data.Common;

namespace UnionHome.Bench;

/// <summary>Fifty of a million unions, filtered by subtree and state, sorted, with total, through the JSON API and through a bare endpoint with the same SQL.</summary>
internal static class ListBench
{
    private const int Unions = 1_000_000;

    public static async Task Run(Bench bench)
    {
        foreach (var engine in bench.EnginesAsked)
        {
            await using var store = await Store.Create(bench, engine, "lists");
            await FigureRows.Unions(store);
            await Many(store, Unions);
            await store.Analyse();
            await using var app = await AppProcess.Start(store, "--empty");
            using var ours = await Visitor.SignIn(store, app);
            await using var bare = await BareEndpoint.Start(store, (connection, _) => Page(connection));
            var list = $"/api/organisations?under={FigureRows.CountyCode}&state=Active&sort=tree";
            foreach (var connections in new[] { 1, 16, 64 })
            {
                var (mine, theirs) = (new List<double>(), new List<double>());
                for (var round = 0; round < 3; round++)
                {
                    mine.Add(await Measure.Rate(_ => ours.Read(list), connections, TimeSpan.FromSeconds(4)));
                    theirs.Add(await Measure.Rate(_ => bare.Http.Read("/"), connections, TimeSpan.FromSeconds(4)));
                }

                bench.Results.AtLeast($"50 of {Unions:N0} unions by subtree and state, sorted, with total, {connections} connections", engine,
                    Measure.Median([.. mine]), Measure.Median([.. theirs]), 0.7, "req/s");
            }
        }
    }

    /// <summary>So many grassroots unions in all, spread over the ten counties, one in fifty of them closed.</summary>
    public static Task Many(Store store, int unions)
    {
        var sqlite = store.Engine == Engine.Sqlite;
        var numbers = sqlite
            ? $"WITH RECURSIVE numbers(i) AS (SELECT 1001 UNION ALL SELECT i + 1 FROM numbers WHERE i < {unions}), "
            : $"WITH numbers(i) AS (SELECT generate_series(1001, {unions})), ";
        var id = sqlite ? "printf('%08X-2000-7000-8000-%012X', i, i)" : "('20000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid";
        var label = sqlite ? "printf('%04d', i / 10 % 10000) || printf('%04d', i / 100000 + 1)" : "lpad((i / 10 % 10000)::text, 4, '0') || lpad((i / 100000 + 1)::text, 4, '0')";
        return store.Execute(
            numbers +
            $"counties AS (SELECT id, path, row_number() OVER (ORDER BY path) - 1 AS n FROM organisations WHERE kind = 'County'), made AS (" +
            $"SELECT {id} AS id, 'N' || i AS code, '第' || i || '厂工会' AS name, CASE WHEN i % 50 = 0 THEN 'Closed' ELSE 'Active' END AS state, counties.id AS parent, counties.path AS above, counties.path || 'z' || {label} AS path " +
            "FROM numbers JOIN counties ON counties.n = i % 10) " +
            "INSERT INTO organisations (id, organisation_id, code, name_zh, name_en, initials, kind, state, parent_id, parent_path, last_child, \"from\", path, version) " +
            "SELECT id, id, code, name, '', 'dcgh', 'Grassroots', state, parent, above, 0, '2020-01-01', path, 1 FROM made");
    }

    /// <summary>The two statements that the list needs; the total is counted to ten thousand, as in the list.</summary>
    private static async Task<object> Page(DbConnection connection)
    {
        await using var paths = connection.CreateCommand();
        paths.CommandText = $"SELECT path FROM organisations WHERE code = '{FigureRows.CountyCode}'";
        var path = (string)(await paths.ExecuteScalarAsync())!;
        const string where = "FROM organisations AS o LEFT JOIN organisations AS p ON p.id = o.parent_id WHERE o.state = 'Active' AND o.path >= @path AND o.path < @end";
        await using var page = Command(connection, $"SELECT o.id, o.code, o.name_zh, o.name_en, o.kind, o.state, o.\"from\", p.code, p.name_zh {where} ORDER BY o.path, o.id LIMIT 50", path);
        var rows = new List<object>();
        await using (var reader = await page.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                rows.Add(new
                {
                    id = reader.GetGuid(0),
                    code = reader.GetString(1),
                    nameZh = reader.GetString(2),
                    nameEn = reader.GetString(3),
                    kind = reader.GetString(4),
                    state = reader.GetString(5),
                    from = reader.GetFieldValue<DateOnly>(6),
                    parentCode = reader.GetString(7),
                    parentNameZh = reader.GetString(8),
                });
            }
        }

        await using var count = Command(connection, "SELECT COUNT(*) FROM (SELECT 1 FROM organisations AS o WHERE o.state = 'Active' AND o.path >= @path AND o.path < @end LIMIT 10001) AS counted", path);
        return new { rows, total = await count.ExecuteScalarAsync() };
    }

    private static DbCommand Command(DbConnection connection, string sql, string path)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in new[] { ("@path", path), ("@end", path + "~") })
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
