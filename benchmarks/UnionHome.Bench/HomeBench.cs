using System.Data.Common;

namespace UnionHome.Bench;

/// <summary>The home page of a city with 50,000 unions, and what the program costs when nobody uses it.</summary>
internal static class HomeBench
{
    private const int Unions = 50_000;

    public static async Task Run(Bench bench)
    {
        foreach (var engine in bench.EnginesAsked)
        {
            await using var store = await Store.Create(bench, engine, "home");
            await FigureRows.Unions(store);
            await ListBench.Many(store, Unions);
            await store.Analyse();
            await using var app = await AppProcess.Start(store, "--empty");
            using var ours = await Visitor.SignIn(store, app);
            await using var bare = await BareEndpoint.Start(store, (connection, _) => Data(connection));
            var (page, data) = await Measure.Pair(() => ours.Read("/"), () => bare.Http.Read("/"), 200, warmUp: 500);
            bench.Results.AtMost($"home page of a city of {Unions:N0} unions against its data by bare SQL in a bare endpoint", engine, page, data, 3);
        }

        await Idle(bench);
    }

    /// <summary>With the sample on SQLite, as a newcomer starts it; the second start, when the sample is there.</summary>
    private static async Task Idle(Bench bench)
    {
        await using var store = await Store.Create(bench, Engine.Sqlite, "idle");
        await using (var first = await AppProcess.Start(store)) bench.Results.Told("first start with the sample to load, to the first answer", Engine.Sqlite, first.Started.TotalSeconds, 1, "s");
        await using var app = await AppProcess.Start(store);
        bench.Results.Under("start to the first answer, sample loaded", Engine.Sqlite, app.Started.TotalSeconds, 3, "s");
        // Long enough for the recurring work to have run.
        await Task.Delay(TimeSpan.FromMinutes(1));
        var (own, files) = app.Megabytes;
        bench.Results.Under("memory of the idle program, its files' mapped pages left out", Engine.Sqlite, own, 200, "MB");
        bench.Results.Told("mapped pages of the idle program's files", Engine.Sqlite, files, 1, "MB");
    }

    /// <summary>Who the reader is and where, what waits for them, and how many messages are unread.</summary>
    private static async Task<object> Data(DbConnection connection) => new
    {
        session = await Rows(connection, "SELECT s.id, u.display_name FROM user_sessions AS s JOIN users AS u ON u.id = s.user_id WHERE u.user_name = 'bench' LIMIT 1"),
        roles = await Rows(connection, "SELECT r.role, o.id, o.code, o.name_zh, o.path FROM roles_at AS r JOIN organisations AS o ON o.id = r.organisation_id JOIN users AS u ON u.id = r.user_id WHERE u.user_name = 'bench' AND r.ended_at IS NULL"),
        overdue = await Rows(connection, "SELECT COUNT(*) FROM todos WHERE settled_at IS NULL AND path >= '0001' AND path < '0001~' AND due_on < '2026-01-01'"),
        total = await Rows(connection, "SELECT COUNT(*) FROM todos WHERE settled_at IS NULL AND path >= '0001' AND path < '0001~'"),
        waiting = await Rows(connection, "SELECT id, text, link, due_on FROM todos WHERE settled_at IS NULL AND path >= '0001' AND path < '0001~' ORDER BY due_on, id LIMIT 20"),
        unread = await Rows(connection, "SELECT COUNT(*) FROM notices AS n JOIN users AS u ON u.id = n.user_id WHERE u.user_name = 'bench' AND n.read_at IS NULL"),
        below = await Rows(connection, "SELECT id, code, name_zh FROM organisations WHERE parent_path = '0001' ORDER BY path LIMIT 50"),
    };

    private static async Task<IReadOnlyList<object?[]>> Rows(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<object?[]>();
        while (await reader.ReadAsync())
        {
            var row = new object?[reader.FieldCount];
            reader.GetValues(row!);
            rows.Add([.. row.Select(v => v is DBNull ? null : v?.ToString())]);
        }

        return rows;
    }
}
