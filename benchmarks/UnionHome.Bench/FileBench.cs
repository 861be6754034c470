using System.Data.Common;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Calendar;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Privacy.Keys;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.PublicNotices;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Steps;
using UnionHome.Modules.Aid.Checks;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.People;
using UnionHome.Sample;

namespace UnionHome.Bench;

/// <summary>
/// A million hardship files: a page of them through the JSON API against a bare endpoint with the same SQL, and a list of a hundred thousand
/// people of another office looked for in all households against the bare join.
/// </summary>
internal static class FileBench
{
    private const int Files = 1_000_000;
    private const int Asked = 100_000;
    private const int Seeded = 1_000;
    private const string County = "220822";

    public static async Task Run(Bench bench)
    {
        foreach (var engine in bench.EnginesAsked)
        {
            await using var store = await Store.Create(bench, engine, "files");
            await using (var app = await AppProcess.Start(store, "--small"))
            {
                await Many(store);
                await store.Analyse();
                await Lists(bench, store, app);
            }

            await Checks(bench, store);
        }
    }

    private static async Task Lists(Bench bench, Store store, AppProcess app)
    {
        using var ours = await Visitor.SignIn(store, app);
        await using var bare = await BareEndpoint.Start(store, (connection, _) => Page(connection));
        var list = $"/api/aid/files?union={County}&category=Deep&state=Active&sort=visited";
        var (page, query) = await Measure.Pair(() => ours.Read(list), () => bare.Http.Read("/"), 60);
        bench.Results.AtMost($"50 of {Files:N0} hardship files by union, category and step, sorted, with total, against the bare query", store.Engine, page, query, 3);
        var waits = await Measure.Waits(() => ours.Read(list), 32, TimeSpan.FromSeconds(15));
        bench.Results.AtMost("the same for 32 users at once: the slowest of a hundred against the median", store.Engine, Measure.Rank(waits, 0.99), Measure.Median(waits), 2);
    }

    private static async Task Checks(Bench bench, Store store)
    {
        var vault = new Vault(new KeyRing(Path.Combine(store.Folder, "keys"), TimeProvider.System));
        await Seed(store, vault);
        IReadOnlyList<CheckSheetRow> rows = [.. Enumerable.Range(1, Asked).Select(n => new CheckSheetRow { Number = Written(n), Since = new(2026, 1, 15) })];

        List<string> indexes = [.. rows.Select(r => vault.Index(Person.IdNumberIndex, r.Number.Whole))];
        var (looked, joined) = (0, 0);
        var (ours, bare) = await Measure.Pair(async () => looked = await Desk(store, vault, async d => (await d.Find(rows, default)).Count), async () => joined = await Join(store, indexes), 7);
        bench.Results.AtMost($"{Asked:N0} people looked for in the households of {Files:N0} files, their numbers hashed, against the bare join", store.Engine, ours, bare, 3);

        // As in a program that has run for a while: another list came before.
        await Match(store, vault, [.. Enumerable.Range(Asked + 1, Asked / 10).Select(n => new CheckSheetRow { Number = ExampleNumbers.Id(n), Since = new(2026, 1, 15) })]);
        var found = 0;
        ours = await Measure.Time(async () => found = await Match(store, vault, rows));
        bench.Results.Told("the same, each of those found sealed and recorded with its history and to-do", store.Engine, ours, bare, "ms");
        if (looked != found) throw new InvalidOperationException($"{looked} were found and {found} recorded.");
        if (joined != found) throw new InvalidOperationException($"The join finds {joined}, the check {found}.");

        await using var db = store.Open();
        // The sample's own households may be among those asked for: they are found as rightly.
        var right = from c in db.Set<CheckFinding>() join m in db.Set<HouseholdMember>() on new { c.FileId, Index = (string?)c.WhoIndex } equals new { m.FileId, Index = m.IdIndex } select c;
        var seeded = await right.CountAsync(c => db.Set<HardshipFile>().Any(f => f.Id == c.FileId && EF.Functions.Like(f.Number!, "B%")));
        bench.Results.AtLeast($"recall of {Seeded:N0} seeded people (15 and 18 digits; worker, spouse, child)", store.Engine, seeded, Seeded, 1, "found");
        bench.Results.AtLeast("precision: of those found, the ones who are in that household", store.Engine, await right.CountAsync(), found, 1, "right");
    }

    private static Task<int> Match(Store store, Vault vault, IReadOnlyList<CheckSheetRow> rows) =>
        Desk(store, vault, async desk => (await desk.Match(CheckKind.Car, rows, default)).Found);

    private static async Task<T> Desk<T>(Store store, Vault vault, Func<CheckDesk, Task<T>> work)
    {
        await using var db = store.Open();
        await using var transaction = await Writing.Begin(db);
        var user = await db.Users.SingleAsync(u => u.UserName == "bench");
        var http = new HttpContextAccessor { HttpContext = new DefaultHttpContext { User = new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, $"{user.Id}")], "bench")) } };
        var (reach, rules, calendar) = (new Reach(db, http, TimeProvider.System), new RuleBook(db), new CalendarBook(db));
        var done = await work(new CheckDesk(db, reach, vault, new HardshipDesk(db, reach, vault, rules, new Deadlines(rules, calendar, TimeProvider.System), new NoticeBook(rules, calendar), TimeProvider.System), null!));
        await transaction.CommitAsync(default);
        return done;
    }

    /// <summary>Files copied from one that stands, spread over all unions below the counties; nobody's sealed values are opened here.</summary>
    private static async Task Many(Store store)
    {
        Guid file, person;
        await using (var db = store.Open())
        {
            var one = await db.Set<HardshipFile>().Where(f => f.State == FileState.Active).OrderBy(f => f.Id).FirstAsync();
            (file, person) = (one.Id, one.PersonId);
        }

        var sqlite = store.Engine == Engine.Sqlite;
        await store.Execute("CREATE TABLE bench_spots AS SELECT row_number() OVER (ORDER BY path) - 1 AS n, id, path FROM organisations WHERE kind NOT IN ('City', 'County', 'Zone')");
        await store.Execute("CREATE UNIQUE INDEX bench_spot ON bench_spots (n)");
        var state = "CASE WHEN i % 5 = 0 THEN 'Enrolled' ELSE 'Active' END";
        var kind = "CASE i % 3 WHEN 0 THEN 'Deep' WHEN 1 THEN 'Relative' ELSE 'Sudden' END";
        var day = sqlite ? "date('2025-01-01', '+' || (i % 365) || ' days')" : "date '2025-01-01' + (i % 365)";
        await Copies("people", $"id = {Value(person)}", new() { ["id"] = Id(3), ["id_index"] = "'p' || i", ["member_number"] = "NULL", ["name"] = "'示例' || i" });
        await Copies("hardship_files", $"id = {Value(file)}", new()
        {
            ["id"] = Id(4),
            ["person_id"] = Id(3),
            ["open_person_id"] = Id(3),
            ["number"] = "'B' || i",
            ["state"] = state,
            ["category"] = kind,
            ["visited_on"] = day,
            ["notice_id"] = "NULL",
        });
        await Copies("household_members", $"file_id = {Value(file)} AND kinship = 'Holder'", new() { ["id"] = Id(5), ["file_id"] = Id(4), ["id_index"] = "'m' || i" });

        string Value(Guid id) => sqlite ? $"'{id.ToString().ToUpperInvariant()}'" : $"'{id}'";

        string Id(int table) => sqlite ? $"printf('%08X-{table}000-7000-8000-%012X', i, i)" : $"('{table}0000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid";

        async Task Copies(string table, string template, Dictionary<string, string> other)
        {
            List<string> columns = [];
            await using (var connection = await store.Bare())
            {
                await using var command = connection.CreateCommand();
                command.CommandText = $"SELECT * FROM {table} LIMIT 0";
                await using var reader = await command.ExecuteReaderAsync();
                for (var c = 0; c < reader.FieldCount; c++) columns.Add(reader.GetName(c));
            }

            (other["organisation_id"], other["path"]) = ("spot.id", "spot.path");
            var values = columns.Select(c => other.GetValueOrDefault(c, $"t.{c}"));
            await store.Execute(
                (sqlite ? $"WITH RECURSIVE numbers(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < {Files}) " : $"WITH numbers(i) AS (SELECT generate_series(1, {Files})) ") +
                $"INSERT INTO {table} ({string.Join(", ", columns)}) SELECT {string.Join(", ", values)} FROM (SELECT * FROM {table} WHERE {template}) AS t CROSS JOIN numbers JOIN bench_spots AS spot ON spot.n = numbers.i % (SELECT COUNT(*) FROM bench_spots)");
        }
    }

    /// <summary>Gives one person in a hundred of those asked for a household that has a file: a third each as the worker, the spouse, a child.</summary>
    private static async Task Seed(Store store, Vault vault)
    {
        await using var db = store.Open();
        var city = await db.Organisations.OrderBy(o => o.Path).FirstAsync();
        db.Add(new RoleAt((await db.Users.SingleAsync(u => u.UserName == "bench")).Id, city.Id, Role.Reviewer, Act.BySystem(TimeProvider.System)));
        await db.SaveChangesAsync();
        await using var transaction = await Writing.Begin(db);
        var members = await (from m in db.Set<HouseholdMember>() join f in db.Set<HardshipFile>() on m.FileId equals f.Id where f.State == FileState.Active && EF.Functions.Like(f.Number!, "B%") orderby m.Id select m.Id)
            .Take(Seeded).ToListAsync();
        Kinship[] kin = [Kinship.Holder, Kinship.Spouse, Kinship.Child];
        for (var i = 0; i < Seeded; i++)
        {
            var (id, who, index) = (members[i], kin[i % kin.Length], vault.Index(Person.IdNumberIndex, ExampleNumbers.Id((i + 1) * (Asked / Seeded)).Whole));
            await db.Set<HouseholdMember>().Where(m => m.Id == id).ExecuteUpdateAsync(s => s.SetProperty(m => m.IdIndex, index).SetProperty(m => m.Kinship, who));
        }

        await transaction.CommitAsync(default);
    }

    /// <summary>As another office may have it: every other number in the fifteen digits of before 1999, where it was one of that century.</summary>
    private static IdNumber Written(int n)
    {
        var whole = ExampleNumbers.Id(n).Whole;
        return n % 200 == 0 && whole[6..8] == "19" ? IdNumber.ParseListed(whole[..6] + whole[8..17]) : IdNumber.Parse(whole);
    }

    /// <summary>The numbers put into a table of their own and joined with the households.</summary>
    private static async Task<int> Join(Store store, List<string> indexes)
    {
        await using var connection = await store.Bare();
        await using var command = connection.CreateCommand();
        command.CommandText = "DROP TABLE IF EXISTS asked; CREATE TEMPORARY TABLE asked (id_index text)";
        await command.ExecuteNonQueryAsync();
        await SavedTables.Insert(connection, [new("asked", ["id_index"], ["text"], [.. indexes.Select(i => new object[] { i })])]);
        command.CommandText = "SELECT f.id FROM asked AS a JOIN household_members AS m ON m.id_index = a.id_index JOIN hardship_files AS f ON f.id = m.file_id WHERE f.state = 'Active'";
        await using var reader = await command.ExecuteReaderAsync();
        var found = 0;
        while (await reader.ReadAsync()) found++;
        return found;
    }

    private static async Task<object> Page(DbConnection connection)
    {
        await using var paths = connection.CreateCommand();
        paths.CommandText = $"SELECT path FROM organisations WHERE code = '{County}'";
        var path = (string)(await paths.ExecuteScalarAsync())!;
        const string where = "FROM hardship_files AS f WHERE f.state = 'Active' AND f.category = 'Deep' AND f.path >= @path AND f.path < @end";
        await using var page = Command(
            "SELECT f.id, f.number, (SELECT name FROM people WHERE id = f.person_id), (SELECT code FROM organisations AS o WHERE o.path = f.path), (SELECT name_zh FROM organisations AS o WHERE o.path = f.path), " +
            $"(SELECT name_en FROM organisations AS o WHERE o.path = f.path), f.state, f.category, f.main_cause, f.visited_on, f.decided_on, f.due_on {where} ORDER BY f.visited_on, f.id LIMIT 50");
        var rows = new List<object?[]>();
        await using (var reader = await page.ExecuteReaderAsync())
            while (await reader.ReadAsync())
            {
                var row = new object[reader.FieldCount];
                reader.GetValues(row);
                rows.Add([.. row.Select(v => v is DBNull ? null : $"{v}")]);
            }

        await using var count = Command($"SELECT COUNT(*) FROM (SELECT 1 {where} LIMIT 10001) AS counted");
        return new { rows, total = await count.ExecuteScalarAsync() };

        DbCommand Command(string sql)
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
}
