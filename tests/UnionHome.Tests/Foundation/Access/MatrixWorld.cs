using Microsoft.AspNetCore.Routing;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Jobs;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Bulletins;
using UnionHome.Modules.Returns;

namespace UnionHome.Tests.Foundation.Access;

/// <summary>Where a record stands, seen from the union at which a person has their role.</summary>
public enum Place
{
    Own, Child, Parent, Sibling,
}

/// <summary>The records of one module in the matrix: implementations are found in this assembly, so a module's part stands in its own folder.</summary>
internal interface IMatrixPart
{
    /// <summary>Makes the module's records at a union, named with <paramref name="name"/>, and hands back their ids by a word of the part's own.</summary>
    Task<IReadOnlyDictionary<string, object>> Make(TestHost host, Db db, Organisation union, string name);

    /// <summary>The word of the record that a parameter of an address names (<c>organisations/{id:guid}/terms</c>, <c>id</c>); null for addresses of others.</summary>
    string? WordFor(string pattern, string parameter);
}

/// <summary>
/// A city, two counties and a factory, with a record of every kind at each. A new way into the program that names a record needs its
/// line in the module's <see cref="IMatrixPart"/>; the matrix fails until it is there.
/// </summary>
internal sealed class MatrixWorld
{
    /// <summary>Stands in every name at the sibling and in the parent's people and papers: whoever reads it has seen too much.</summary>
    public const string Secret = "ZQX-机密";

    /// <summary>What a reader may type to look for it.</summary>
    public const string Search = "ZQX";

    /// <summary>Of this world alone: a part remembers what it made, and worlds are built side by side.</summary>
    private readonly IMatrixPart[] parts = [.. typeof(IMatrixPart).Assembly.GetTypes()
        .Where(t => t is { IsClass: true, IsAbstract: false } && typeof(IMatrixPart).IsAssignableFrom(t)).OrderBy(t => t.FullName, StringComparer.Ordinal)
        .Select(t => (IMatrixPart)Activator.CreateInstance(t)!)];

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
        foreach (var (place, union) in world.Unions)
            foreach (var part in world.parts)
                foreach (var (word, id) in await part.Make(host, db, union, place is Place.Parent or Place.Sibling ? Secret : "可见"))
                    world.records.Add((place, word), id);
        return world;
    }

    /// <summary>The route values of an endpoint for the record at the place; null when no part knows the endpoint.</summary>
    public RouteValueDictionary? Values(string pattern, Place place)
    {
        var path = pattern.StartsWith("api/", StringComparison.Ordinal) ? pattern[4..] : pattern;
        var values = new RouteValueDictionary();
        foreach (var name in Endpoints.ParametersOf(pattern))
        {
            if (parts.Select(p => p.WordFor(path.ToLowerInvariant(), name)).FirstOrDefault(w => w is not null) is not { } word) return null;
            values[name] = records.GetValueOrDefault((place, word), word);
        }

        return values;
    }

    /// <summary>Endpoints whose path names no record of a union: rules, figures' definitions.</summary>
    public static bool NamesARecord(string pattern) => Endpoints.ParametersOf(pattern).Any(p => p != "code") && !IsPrivate(pattern);

    /// <summary>Work that only who asked for it sees: nobody else reaches it, wherever their union stands.</summary>
    public static bool IsPrivate(string pattern) => pattern is "jobs/{id:guid}" || pattern.EndsWith("/import/{job:guid}", StringComparison.Ordinal);
}

/// <summary>The records of the ground's own pages.</summary>
internal sealed class GroundMatrix : IMatrixPart
{
    private int number = 900;

    public async Task<IReadOnlyDictionary<string, object>> Make(TestHost host, Db db, Organisation union, string name)
    {
        var act = World.Act(host.Clock.GetUtcNow());
        var user = await host.Person(Role.Reviewer, union, $"{name}人员");
        var role = db.Roles.Single(r => r.UserId == user.Id);
        var (invitation, _) = Invitation.Make(union, Role.Worker, $"{name}受邀", TimeSpan.FromDays(1), act);
        var period = new Period(new(2014, 1, 1), new(2014, 12, 31));
        var told = new Return(union, period, $"{name}填报", act);
        var edition = Edition.Draft(union, number++, $"{name}简报", "Edition", period, act);
        // Before the unions were founded, so that the parts of the rooms may date what they like.
        var closed = new ClosedPeriod(union, new(new(2009, 1, 1), new(2009, 12, 31)), act);
        var job = JobRun.Ask("matrix", name, union, act, false);
        db.AddRange(invitation, told, edition, closed, job);
        await db.SaveChangesAsync();
        return new Dictionary<string, object>
        {
            ["user"] = user.Id,
            ["role"] = role.Id,
            ["union"] = union.Id,
            ["return"] = told.Id,
            ["edition"] = edition.Id,
            ["period"] = closed.Id,
            ["job"] = job.Id,
        };
    }

    public string? WordFor(string pattern, string parameter) => (pattern.Split('/')[0], parameter) switch
    {
        ("admin", "id") => "user",
        ("admin", "roleId") => "role",
        ("admin", "code") when pattern.StartsWith("admin/rules", StringComparison.Ordinal) => "returns.big_change",
        (_, "job") or ("jobs", "id") => "job",
        ("organisations", "id") when pattern.StartsWith("organisations/{id:guid}", StringComparison.Ordinal) || pattern.StartsWith("organisations/tree", StringComparison.Ordinal) => "union",
        ("returns", "id") => "return",
        ("returns", "code") or ("figures", "code") => TreeFigures.Unions,
        ("bulletins", "id") => "edition",
        ("figures", "id") => "period",
        _ => null,
    };
}
