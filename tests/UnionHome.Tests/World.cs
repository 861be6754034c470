using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Tests;

/// <summary>Builds the unions of a test: <c>var city = await World.City(db); var tongyu = await World.County(db, city, "通榆县总工会");</c></summary>
public static class World
{
    private static int number;

    /// <summary>A day before everything that tests date.</summary>
    public static readonly DateOnly Beginning = new(2010, 1, 1);

    public static Act Act(DateTimeOffset? at = null, string? reason = null) =>
        new(new Guid("00000000-0000-7000-8000-000000000001"), "测试员", at ?? new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero), reason);

    public static async Task<Organisation> City(Db db, string name = "样板市总工会")
    {
        var city = Organisation.Root($"T{Interlocked.Increment(ref number)}", name, "Sample City Federation", Beginning, Act());
        db.Add(city);
        await db.SaveChangesAsync();
        return city;
    }

    public static Task<Organisation> County(Db db, Organisation city, string name = "样板县总工会") => Below(db, city, OrganisationKind.County, name);

    public static Task<Organisation> Grassroots(Db db, Organisation parent, string name = "样板厂工会") => Below(db, parent, OrganisationKind.Grassroots, name);

    public static async Task<Organisation> Below(Db db, Organisation parent, OrganisationKind kind, string name)
    {
        var child = parent.Found($"T{Interlocked.Increment(ref number)}", name, "", kind, Beginning, Act());
        db.Add(child);
        await db.SaveChangesAsync();
        return child;
    }
}
