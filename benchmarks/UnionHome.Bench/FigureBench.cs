using System.Data.Common;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Tree;

namespace UnionHome.Bench;

/// <summary>A figure of a county over a year: a tenth of all entries belong to it.</summary>
internal static class FigureBench
{
    private const string Figure = "suggestion.suggestions_collected";
    private const string AboutPeople = "aid.living_aid";
    private const string Persons = "aid.persons_aided";
    private const string Year = "from=2025-01-01&to=2025-12-31&source=recorded";

    public static async Task Run(Bench bench)
    {
        foreach (var engine in bench.EnginesAsked)
        {
            await using var store = await Store.Create(bench, engine, "figures");
            await FigureRows.Unions(store);
            await FigureRows.Entries(store, Figure, 1, bench.Rows, persons: false);
            await FigureRows.Entries(store, AboutPeople, bench.Rows + 1, bench.Rows + bench.Rows / 10, persons: false);
            await FigureRows.Entries(store, Persons, 1, bench.Rows / 10, persons: true);
            await Fold(store);
            await store.Analyse();
            await Compare(bench, store, bench.Rows, full: true);
        }
    }

    /// <summary>The same question at ten thousand entries and ten times as many each time.</summary>
    public static async Task Growth(Bench bench)
    {
        foreach (var engine in bench.EnginesAsked)
        {
            await using var store = await Store.Create(bench, engine, "growth");
            await FigureRows.Unions(store);
            var from = 1;
            for (var rows = 10_000; rows <= bench.Rows; rows *= 10)
            {
                await FigureRows.Entries(store, Figure, from, rows, persons: false);
                from = rows + 1;
                await Fold(store);
                await store.Analyse();
                await Compare(bench, store, rows, full: false);
            }
        }
    }

    private static async Task Compare(Bench bench, Store store, int rows, bool full)
    {
        await using var app = await AppProcess.Start(store, "--empty");
        var county = await CountyPath(store);
        var size = $"{rows:N0} entries{(full ? "" : " as they grow")}";

        await using var summaries = await BareEndpoint.Start(store, (c, _) => Scalar(c,
            "SELECT SUM(amount) FROM figure_summaries WHERE figure = @figure AND source = 0 AND path = @path AND month >= '2025-01-01' AND month <= '2025-12-01'", Figure, county));
        var question = $"/api/figures/{Figure}?union={FigureRows.CountyCode}&{Year}";
        // The platform compiles in the background what is called often, for some ten seconds of calls; the bare endpoint was called long before.
        var (ours, bare) = await Measure.Pair(() => app.Http.Read(question), () => summaries.Http.Read("/"), 1000, warmUp: 30_000);
        bench.Results.AtMost($"a county's year over HTTP, {size}, against bare SQL over the summaries in a bare endpoint", store.Engine, ours, bare, 3);

        if (full)
        {
            var (people, _) = await Measure.Pair(() => app.Http.Read($"/api/figures/{AboutPeople}?union={FigureRows.CountyCode}&{Year}"), () => Task.CompletedTask, 100);
            bench.Results.Told("the same of a figure about people, with the check that no small number can be found by subtraction", store.Engine, people, ours, "ms");
        }

        await using var connection = await store.Bare();
        var (_, scan) = await Measure.Pair(() => Task.CompletedTask, () => Scalar(connection,
            "SELECT SUM(amount) FROM figure_entries WHERE figure = @figure AND source = 0 AND path >= @path AND path < @end AND date >= '2025-01-01' AND date <= '2025-12-31'",
            Figure, county), full ? 5 : 3);
        if (full) bench.Results.AtLeast($"the same against summing its entries through a covering index, {size} (times faster)", store.Engine, scan, ours, 20, "ms");
        else bench.Results.Told($"summing the county's entries, {size}, against the same over HTTP", store.Engine, scan, ours, "ms");
        if (!full) return;

        await using var db = store.Open();
        var ledger = new FigureLedger(db);
        var union = await db.Organisations.SingleAsync(o => o.Path == county);
        var period = Foundation.Figures.Period.Year(2025);
        var known = new DateTimeOffset(2025, 7, 1, 0, 0, 0, TimeSpan.Zero);
        var (asOf, bareAsOf) = await Measure.Pair(
            () => ledger.Total(Figure, union.Id, period, FigureSource.Recorded, known),
            () => Scalar(connection,
                "SELECT SUM(amount) FROM figure_entries WHERE figure = @figure AND source = 0 AND path >= @path AND path < @end AND date >= '2025-01-01' AND date <= '2025-12-31' " +
                $"AND recorded_at <= {known.UtcTicks}", Figure, county), 5);
        bench.Results.AtMost("a total as known on an earlier day", store.Engine, asOf, bareAsOf, 2);

        var (persons, barePersons) = await Measure.Pair(
            () => ledger.Total(Persons, union.Id, period, FigureSource.Recorded),
            () => Scalar(connection,
                "SELECT COUNT(*) FROM (SELECT person FROM figure_entries WHERE figure = @figure AND source = 0 AND path >= @path AND path < @end AND date >= '2025-01-01' AND date <= '2025-12-31' " +
                "GROUP BY person HAVING SUM(amount) > 0) AS people", Persons, county), 5);
        bench.Results.AtMost("distinct persons of a county's year", store.Engine, persons, barePersons, 2);
    }

    private static async Task Fold(Store store)
    {
        await using var db = store.Open();
        db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
        await new FigureFolder(db).Rebuild();
    }

    private static async Task<string> CountyPath(Store store)
    {
        await using var db = store.Open();
        return await db.Organisations.Where(o => o.Code == FigureRows.CountyCode).Select(o => o.Path).SingleAsync();
    }

    private static async Task<object> Scalar(DbConnection connection, string sql, string figure, string path)
    {
        await using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 600);
        foreach (var (name, value) in new[] { ("@figure", figure), ("@path", path), ("@end", OrganisationPath.End(path)) })
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return Convert.ToInt64(await command.ExecuteScalarAsync() ?? 0L, CultureInfo.InvariantCulture);
    }
}
