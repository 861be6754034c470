using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
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
        var begun = unions.Select(_ => new List<ToldReturn>()).ToList();
        var seed = Random.Shared.Next();
        var random = new Random(seed);

        for (var kill = 0; kill < kills; kill++)
        {
            var filing = Task.WhenAll(unions.Select((union, i) => Task.Run(() => File(begun[i], union, clerk, reviewer))));
            await Task.Delay(random.Next(500, 3000));
            await app.DisposeAsync();
            await filing;
            var (code, told) = await CommandRun.Run(database, "verify");
            Assert.True(code == 0, $"After kill {kill + 1} (seed {seed}): {told}");
            app = await RunningApp.Start(database, address);
        }

        var all = begun.SelectMany(b => b).ToList();
        foreach (var one in all) Assert.True(await one.GoOn(clerk, reviewer));
        foreach (var one in all) await one.SayAgain(clerk, reviewer);
        var total = JsonDocument.Parse(await reviewer.Read(
            $"/api/figures/{ToldReturn.Figure}?union={city.Code}&from=2011-01-01&to=2025-12-31&source=reported")).RootElement.GetProperty("value").GetInt64();
        await app.DisposeAsync();

        Assert.Equal(all.Sum(a => (long)a.Value), total);
        await EachIsThereOnce(database, all);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{engine}: {kills} kills, {all.Count} returns, {all.Sum(a => a.Acknowledged)} acknowledged requests (each sent at least twice), seed {seed}"));
    }

    /// <summary>Takes up again the return that the last kill interrupted, then begins new ones until the next.</summary>
    private static async Task File(List<ToldReturn> begun, Organisation union, Clerk clerk, Clerk reviewer)
    {
        while (true)
        {
            if (begun.Count == 0 || begun[^1].IsAccepted) begun.Add(new(union.Code, First.AddDays(begun.Count), 1000 + begun.Count));
            if (!await begun[^1].GoOn(clerk, reviewer)) return;
        }
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

    private static async Task EachIsThereOnce(TestDatabase database, List<ToldReturn> all)
    {
        await using var db = database.Open();
        var kept = await db.Set<Return>().Where(r => r.State == ReturnState.Accepted).Select(r => r.Id).ToListAsync();
        Assert.Equal(all.Select(a => a.Id).Order(), kept.Order());
        Assert.Equal(kept.Count, await db.Set<Return>().CountAsync());
        var steps = await db.Set<StepTaken>().Where(s => s.RecordKind == "return").GroupBy(s => s.Step).Select(g => new { g.Key, Count = g.Count() }).ToListAsync();
        Assert.All(steps, s => Assert.Equal(all.Count, s.Count));
        var (code, told) = await CommandRun.Run(database, "verify");
        Assert.True(code == 0, told);
    }
}
