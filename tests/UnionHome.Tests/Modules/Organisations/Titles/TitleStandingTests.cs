using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations.Titles.Applications;
using UnionHome.Modules.Organisations.Titles.Programmes;
using static UnionHome.Tests.Modules.Organisations.Titles.TitleRecords;

namespace UnionHome.Tests.Modules.Organisations.Titles;

/// <summary>What a title counts, and what time does to it.</summary>
public sealed class TitleStandingTests
{
    private const string Standardised = "organisation.standardised_unions";

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_title_counts_from_its_award_until_it_expires_and_is_asked_about_ahead(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        var (county, union) = await Unions(host);
        var id = await Stored(host, county, union, YearTerms with { ValidMonths = 24 });
        Assert.Equal((0m, 1m, 1m), (await Level(host, county, new(2026, 3, 11)), await Level(host, county, new(2026, 3, 12)), await Level(host, county, new(2026, 12, 31))));

        await Care(host, new(2027, 1, 1));
        Assert.Empty(await Open(host, id));
        await Care(host, new(2027, 1, 20));
        await Care(host, new(2027, 1, 20));
        Assert.Equal(["recheck"], await Open(host, id));
        await Care(host, new(2028, 1, 20));
        Assert.Equal(["recheck", "renew"], await Open(host, id));
        await Care(host, new(2028, 3, 15));

        Assert.Empty(await Open(host, id));
        Assert.Equal((1m, 0m), (await Level(host, county, new(2028, 3, 11)), await Level(host, county, new(2028, 3, 12))));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_title_of_a_union_that_merges_is_no_heirs(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        var (county, union) = await Unions(host);
        await using (var db = host.Open())
        {
            var heir = await World.Grassroots(db, await db.Organisations.SingleAsync(o => o.Id == county.Id), "接收厂工会");
            await Stored(host, county, union);
            await Stored(host, county, heir);
            Assert.Equal(2m, await Level(host, county, new(2026, 4, 30)));
            host.Clock.SetUtcNow(ChinaTime.StartOf(new(2026, 5, 2)).AddHours(9));
            await new TreeChanges(db).Merge(await db.Organisations.SingleAsync(o => o.Id == union.Id), await db.Organisations.SingleAsync(o => o.Id == heir.Id), new(2026, 5, 1), World.Act(host.Clock.GetUtcNow(), "合并"));
        }

        await Care(host, new(2026, 5, 2));

        Assert.Equal((2m, 1m), (await Level(host, county, new(2026, 4, 30)), await Level(host, county, new(2026, 5, 1))));
        await using var again = host.Open();
        Assert.Equal(ApplicationState.Lapsed, (await again.Set<TitleApplication>().SingleAsync(a => a.OrganisationId == union.Id)).State);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Loss_takes_the_title_off_the_books_and_a_new_award_replaces_the_old_one(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        var (county, union) = await Unions(host);
        await using var db = host.Open();
        var ground = Ground(await db.Organisations.SingleAsync(o => o.Id == county.Id), await db.Organisations.SingleAsync(o => o.Id == union.Id));
        var first = Awarded(ground);
        db.AddRange(ground.Programme, ground.Version, first);
        await db.SaveChangesAsync();
        var second = Awarded(ground, first, new(2026, 6, 1));
        db.Add(second);
        await db.SaveChangesAsync();
        Assert.Equal((1m, 1m), (await Level(host, county, new(2026, 5, 31)), await Level(host, county, new(2026, 6, 1))));

        var found = Officer.At(new(2026, 9, 1)) with { Reason = "发生群体性事件" };
        second.Doubt(ground, found.On, found.On, found);
        second.Lose(ground, new(2026, 9, 10), Leader.At(new(2026, 9, 10)) with { Reason = "一票否决" });
        await db.SaveChangesAsync();
        Assert.Equal((1m, 0m), (await Level(host, county, new(2026, 9, 9)), await Level(host, county, new(2026, 9, 10))));
        Assert.Equal(2m, (await new FigureLedger(db).Total("organisation.title_applications", county.Id, Period.Year(2026), FigureSource.Recorded)).Value);
    }

    private static async Task<(Organisation County, Organisation Union)> Unions(TestHost host)
    {
        await using var db = host.Open();
        var county = await World.County(db, await World.City(db));
        return (county, await World.Grassroots(db, county));
    }

    private static async Task<Guid> Stored(TestHost host, Organisation county, Organisation union, VersionTerms? terms = null)
    {
        await using var db = host.Open();
        var ground = Ground(await db.Organisations.SingleAsync(o => o.Id == county.Id), await db.Organisations.SingleAsync(o => o.Id == union.Id), terms);
        var application = Awarded(ground);
        db.AddRange(ground.Programme, ground.Version, application);
        await db.SaveChangesAsync();
        return application.Id;
    }

    private static async Task Care(TestHost host, DateOnly today)
    {
        host.Clock.SetUtcNow(ChinaTime.StartOf(today).AddHours(9));
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TitleCare>().Run(default);
    }

    private static async Task<decimal?> Level(TestHost host, Organisation county, DateOnly day)
    {
        await using var db = host.Open();
        return (await new FigureLedger(db).Total(Standardised, county.Id, new Period(day, day), FigureSource.Recorded)).Value ?? 0;
    }

    private static async Task<List<string>> Open(TestHost host, Guid id)
    {
        await using var db = host.Open();
        return await db.Set<Todo>().Where(t => t.AboutId == id && t.SettledAt == null && (t.Kind == "recheck" || t.Kind == "renew")).Select(t => t.Kind).Order().ToListAsync();
    }
}
