using Microsoft.AspNetCore.Routing;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Jobs;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Bulletins;
using UnionHome.Modules.Organisations.Lights;
using UnionHome.Modules.Returns;
using UnionHome.Tests.Modules.Organisations.Lights;

namespace UnionHome.Tests.Foundation.Access;

/// <summary>Where a record stands, seen from the union at which a person has their role.</summary>
public enum Place
{
    Own, Child, Parent, Sibling,
}

/// <summary>
/// A city, two counties and a factory, with a record of every kind at each. A new way into the program that names a record needs its
/// line in <see cref="Values"/>; the matrix fails until it is there.
/// </summary>
internal sealed class MatrixWorld
{
    /// <summary>Stands in every name at the sibling and in the parent's people and papers: whoever reads it has seen too much.</summary>
    public const string Secret = "ZQX-机密";

    /// <summary>What a reader may type to look for it.</summary>
    public const string Search = "ZQX";

    private readonly Dictionary<(Place, string), object> records = [];

    public Dictionary<Place, Organisation> Unions { get; } = [];

    public static async Task<MatrixWorld> Build(TestHost host, Db db)
    {
        var world = new MatrixWorld();
        var city = await World.City(db);
        world.Unions[Place.Parent] = city;
        world.Unions[Place.Own] = await World.County(db, city, "本县总工会");
        world.Unions[Place.Child] = await World.Grassroots(db, world.Unions[Place.Own]);
        world.Unions[Place.Sibling] = await World.County(db, city, $"{Secret}邻县总工会");
        var act = World.Act(host.Clock.GetUtcNow());
        var number = 900;
        foreach (var (place, union) in world.Unions)
        {
            var name = place is Place.Parent or Place.Sibling ? Secret : "可见";
            var user = await host.Person(Role.Reviewer, union, $"{name}人员");
            var role = db.Roles.Single(r => r.UserId == user.Id);
            var (invitation, _) = Invitation.Make(union, Role.Worker, $"{name}受邀", TimeSpan.FromDays(1), act);
            var period = new Period(new(2014, 1, 1), new(2014, 12, 31));
            var told = new Return(union, period, $"{name}填报", act);
            var edition = Edition.Draft(union, number++, $"{name}简报", "Edition", period, act);
            var closed = new ClosedPeriod(union, new(new(2011, 1, 1), new(2011, 12, 31)), act);
            var job = JobRun.Ask("matrix", name, union, act, false);
            var lights = Lit.Plaque(union);
            var check = new SpotCheck(lights, Lit.PlaqueDay.AddDays(1), [], ["大门"], $"{name}抽查", Lit.PlaqueDay.AddDays(20), act);
            db.AddRange(lights, check);
            world.Keep(place, ("check", check.Id));
            db.AddRange(invitation, told, edition, closed, job);
            world.Keep(place, ("user", user.Id), ("role", role.Id), ("union", union.Id), ("return", told.Id), ("edition", edition.Id), ("period", closed.Id), ("job", job.Id));
        }

        await db.SaveChangesAsync();
        return world;
    }

    /// <summary>The route values of an endpoint for the record at the place; null when the endpoint has no line here.</summary>
    public RouteValueDictionary? Values(string pattern, Place place)
    {
        var path = pattern.StartsWith("api/", StringComparison.Ordinal) ? pattern[4..] : pattern;
        var values = new RouteValueDictionary();
        foreach (var name in Endpoints.ParametersOf(pattern))
        {
            object? value = (path.Split('/')[0].ToLowerInvariant(), name) switch
            {
                ("admin", "id") => records[(place, "user")],
                ("admin", "roleId") => records[(place, "role")],
                ("admin", "code") when path.StartsWith("admin/rules", StringComparison.Ordinal) => "returns.big_change",
                ("organisations", "check") => records[(place, "check")],
                ("organisations", "id") => records[(place, "union")],
                ("organisations", "job") or ("jobs", "id") => records[(place, "job")],
                ("returns", "id") => records[(place, "return")],
                ("returns", "code") or ("figures", "code") => Organisation.UnionsFigure,
                ("bulletins", "id") => records[(place, "edition")],
                ("figures", "id") => records[(place, "period")],
                _ => null,
            };
            if (value is null) return null;
            values[name] = value;
        }

        return values;
    }

    /// <summary>Endpoints whose path names no record of a union: rules, figures' definitions.</summary>
    public static bool NamesARecord(string pattern) => Endpoints.ParametersOf(pattern).Any(p => p != "code") && !IsPrivate(pattern);

    /// <summary>Work that only who asked for it sees: nobody else reaches it, wherever their union stands.</summary>
    public static bool IsPrivate(string pattern) => pattern is "jobs/{id:guid}" or "organisations/import/{job:guid}";

    private void Keep(Place place, params (string Kind, Guid Id)[] kept)
    {
        foreach (var (kind, id) in kept) records[(place, kind)] = id;
    }
}
