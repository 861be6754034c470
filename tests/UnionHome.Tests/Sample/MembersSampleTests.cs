using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Modules.People;
using UnionHome.Modules.People.Members;
using UnionHome.Sample;
using UnionHome.Tests.Modules.People;

namespace UnionHome.Tests.Sample;

public sealed class MembersSampleTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Members_who_look_generated_stand_in_the_first_unions_of_each_county_and_in_the_figures(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var city = await World.City(db);
        foreach (var county in new[] { await World.County(db, city), await World.County(db, city, "邻县总工会") })
            for (var i = 0; i < 3; i++) await World.Grassroots(db, county, $"示例{i}厂工会");
        var services = new ServiceCollection().AddSingleton(db).AddSingleton(TimeProvider.System).AddSingleton(Persons.Vault()).BuildServiceProvider();

        await new MembersSample().Load(services, default);

        Assert.Equal((100, 4), (await db.Set<Membership>().CountAsync(), await db.Set<Membership>().Select(m => m.Path).Distinct().CountAsync()));
        Assert.All(await db.Set<Person>().ToListAsync(), p => Assert.StartsWith("示例", p.Name, StringComparison.Ordinal));
        var (members, retained) = (await Count(db, "organisation.members", city.Id), await Count(db, "organisation.retained_members", city.Id));
        Assert.Equal((98m, 2m), (members, retained));
        Assert.Equal(2, await db.Set<MembershipTransfer>().CountAsync(t => t.OpenId != null));
    }

    private static async Task<decimal> Count(Db db, string figure, Guid union) =>
        (await new FigureLedger(db).Total(figure, union, Period.Year(TimeProvider.System.Today().Year), FigureSource.Recorded)).Value ?? 0;
}
