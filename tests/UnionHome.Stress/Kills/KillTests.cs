using System.Globalization;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Returns;
using UnionHome.Tests;

namespace UnionHome.Stress.Kills;

/// <summary>The program is killed at random while many people file; what it had answered is there, once, and everything agrees.</summary>
public sealed class KillTests
{
    private const int Clerks = 8;
    private static readonly DateOnly First = new(2011, 1, 1);

    public static TheoryData<Engine, int> Kills => Engines.IsLong ? new() { { Engine.Sqlite, 10 }, { Engine.Postgres, 10 } } : new() { { Engine.Sqlite, 2 } };

    [Theory, MemberData(nameof(Kills))]
    public async Task What_was_answered_survives_a_kill_and_nothing_is_done_twice(Engine engine, int kills)
    {
        await using var database = await TestDatabase.Create(engine);
        var (city, unions) = await Build(database);
        var address = RunningApp.FreeAddress();
        var app = await RunningApp.Start(database, address);
        using var clerk = await Clerk.SignIn(address, "clerk");
        using var reviewer = await Clerk.SignIn(address, "reviewer");
        var seed = Random.Shared.Next();

        var all = (await Killing.Go(database, address, app, kills, seed, when => Verify(database, when), [.. unions.Select(u => Filing(u, clerk, reviewer))])).Cast<ToldReturn>().ToList();

        await EachIsThereOnce(database, city, all);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{engine}: {kills} kills, {all.Count} returns, {all.Sum(a => a.Acknowledged)} acknowledged requests (each sent at least twice), seed {seed}"));
    }

    private static IEnumerable<ToldReturn> Filing(Organisation union, Clerk clerk, Clerk reviewer)
    {
        for (var n = 0; ; n++) yield return new(union.Code, First.AddDays(n), 1000 + n, clerk, reviewer);
    }

    private static async Task<(Organisation City, IReadOnlyList<Organisation> Unions)> Build(TestDatabase database)
    {
        await using var db = database.Open();
        var city = await World.City(db);
        var county = await World.County(db, city);
        var unions = new List<Organisation>();
        for (var i = 0; i < Clerks; i++) unions.Add(await World.Grassroots(db, county));
        await Clerk.Hire(db, "clerk", Role.Statistician, county);
        await Clerk.Hire(db, "reviewer", Role.Reviewer, city);
        return (city, unions);
    }

    private static async Task EachIsThereOnce(TestDatabase database, Organisation city, List<ToldReturn> all)
    {
        await using var db = database.Open();
        var total = await new FigureLedger(db).Total(ToldReturn.Figure, city.Id, new Period(First, new(2025, 12, 31)), FigureSource.Reported);
        Assert.Equal(all.Sum(a => (long)a.Value), total.Value);
        var kept = await db.Set<Return>().Where(r => r.State == ReturnState.Accepted).Select(r => r.Id).ToListAsync();
        Assert.Equal(all.Select(a => a.Id).Order(), kept.Order());
        Assert.Equal(kept.Count, await db.Set<Return>().CountAsync());
        var steps = await db.Set<StepTaken>().Where(s => s.RecordKind == "return").GroupBy(s => s.Step).Select(g => new { g.Key, Count = g.Count() }).ToListAsync();
        Assert.All(steps, s => Assert.Equal(all.Count, s.Count));
    }

    private static async Task Verify(TestDatabase database, string when)
    {
        var (code, told) = await CommandRun.Run(database, "verify");
        Assert.True(code == 0, $"{when}: {told}");
    }
}
