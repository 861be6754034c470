using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Bench;

/// <summary>A city of ten counties with a hundred unions each, and entries spread evenly over them and over the year 2025.</summary>
internal static class FigureRows
{
    public const string CountyCode = "B1";

    public static async Task Unions(Store store)
    {
        await using var db = store.Open();
        var act = Act.BySystem(TimeProvider.System);
        var founded = new DateOnly(2020, 1, 1);
        var city = Organisation.Root("B", "测试市总工会", "Bench City", founded, act);
        db.Add(city);
        for (var c = 1; c <= 10; c++)
        {
            var county = city.Found($"B{c}", $"第{c}县总工会", "", OrganisationKind.County, founded, act);
            db.Add(county);
            for (var u = 1; u <= 100; u++) db.Add(county.Found($"B{c}-{u}", $"第{c}县第{u}厂工会", "", OrganisationKind.Grassroots, founded, act));
        }

        await db.SaveChangesAsync();
    }

    /// <summary>Entries <paramref name="first"/> to <paramref name="last"/> of a figure, one statement on either engine.</summary>
    public static Task Entries(Store store, string figure, int first, int last, bool persons)
    {
        var sqlite = store.Engine == Engine.Sqlite;
        var numbers = sqlite
            ? $"WITH RECURSIVE numbers(i) AS (SELECT {first} UNION ALL SELECT i + 1 FROM numbers WHERE i < {last}) "
            : $"WITH numbers(i) AS (SELECT generate_series({first}, {last})) ";
        var id = sqlite ? $"printf('%08X-{(persons ? 1 : 0)}000-7000-8000-%012X', i, i)" : $"('{(persons ? 1 : 0)}0000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid";
        var day = sqlite ? "date('2025-01-01', '+' || (i % 365) || ' days')" : "date '2025-01-01' + (i % 365)";
        var known = $"{new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero).UtcTicks} + CAST(i % 365 AS bigint) * {TimeSpan.TicksPerDay}";
        return store.Execute(
            numbers +
            ", leaves AS (SELECT id, path, row_number() OVER (ORDER BY path) - 1 AS n FROM organisations WHERE kind = 'Grassroots') " +
            "INSERT INTO figure_entries (id, figure, source, organisation_id, path, \"from\", date, recorded_at, amount, lines, more_than, almost, in_second_unit, person, record_kind, record_id, carried) " +
            $"SELECT {id}, '{figure}', 0, leaves.id, leaves.path, {day}, {day}, {known}, 1 + i % 7, 1, 0, 0, 0, {(persons ? "'p' || (i % 200000)" : "NULL")}, 'bench', {id}, {(sqlite ? "0" : "false")} " +
            "FROM numbers JOIN leaves ON leaves.n = i % 1000");
    }
}
