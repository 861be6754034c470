using Microsoft.Extensions.DependencyInjection;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Field;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Aid.Pairing;
using UnionHome.Modules.People;
using UnionHome.Tests.Modules.Aid.Grants;
using UnionHome.Tests.Modules.People;

namespace UnionHome.Tests.Modules.Aid.Field;

/// <summary>The whole program with a county, a union below it, an officer and a reviewer of the county.</summary>
internal sealed class FieldWorld : IAsyncDisposable
{
    private int number = 1700;

    public required TestHost Host { get; init; }

    public required Db Db { get; init; }

    public required Organisation County { get; init; }

    public required Organisation Union { get; init; }

    public required User Officer { get; init; }

    public required HttpClient Desk { get; init; }

    public Vault Vault => Host.Services.GetRequiredService<Vault>();

    public static async Task<FieldWorld> Open(Engine engine)
    {
        var host = await TestHost.Start(engine);
        var db = host.Open();
        var county = await World.County(db, await World.City(db));
        var union = await World.Grassroots(db, county);
        var officer = await host.Person(Role.CaseOfficer, county);
        return new() { Host = host, Db = db, County = county, Union = union, Officer = officer, Desk = await host.SignIn(officer) };
    }

    public async Task<FieldDevice> Device(string name, User? user = null) => new(Host, await Host.SignIn(user ?? Officer), name);

    /// <summary>A household whose file stands, with a cadre where asked.</summary>
    public async Task<HardshipFile> Household(bool paired = false)
    {
        var act = World.Act(Host.Clock.GetUtcNow());
        var person = Persons.Make(Union, ++number, Vault, $"示例户{number}");
        var file = StandingFiles.Of(Union, County, person, Persons.Number(number), HardshipCategory.Deep, number, Vault, act.At, out var members);
        Db.AddRange(person, file);
        Db.AddRange(members);
        if (paired) Db.Add(Pair.Begin(file, new("干部甲", "县总工会"), act.On, null, 4, Vault, act));
        await Db.SaveChangesAsync();
        return file;
    }

    public async Task<Dictionary<FactKind, string>> Now(HardshipFile file)
    {
        await using var db = Host.Open();
        var fresh = db.Set<HardshipFile>().Single(f => f.Id == file.Id);
        var person = db.Set<Person>().Single(p => p.Id == file.PersonId);
        return (await new HouseholdFacts(db, Vault).Now(fresh, person, default)).ToDictionary(k => k.Key, k => k.Value.Text);
    }

    public async ValueTask DisposeAsync()
    {
        Desk.Dispose();
        await Db.DisposeAsync();
        await Host.DisposeAsync();
    }
}
