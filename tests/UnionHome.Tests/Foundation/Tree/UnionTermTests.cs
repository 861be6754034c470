using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Tree;

namespace UnionHome.Tests.Foundation.Tree;

public sealed class UnionTermTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_union_is_found_from_any_place_of_its_name_and_by_its_initials(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var city = await World.City(db);
        var mill = await World.Below(db, city, OrganisationKind.Grassroots, "通榆县新兴粮油加工有限责任公司工会委员会");
        var other = await World.Below(db, city, OrganisationKind.Grassroots, "大安市100%机械厂工会");
        async Task<List<Guid>> Found(string? typed) => await db.Organisations.Named(db, typed).OrderBy(o => o.Path).Select(o => o.Id).ToListAsync();

        foreach (var typed in (string[])["粮油", "通榆", "通榆 粮油", "tyx", "ly", "兴粮油加工有限责任公司工会", mill.Code, mill.Code.ToLowerInvariant()]) Assert.Equal([mill.Id], await Found(typed));
        foreach (var typed in (string[])["100%", "jxc"]) Assert.Equal([other.Id], await Found(typed));
        foreach (var typed in (string[])["粮油机械", "通榆 机械", "兴粮油加工有限责任公司总工会", "_"]) Assert.Empty(await Found(typed));
        foreach (var typed in (string?[])[null, " ", "工会"]) Assert.Equal(3, (await Found(typed)).Count);

        mill.Rename("通榆县新兴食品厂工会", "New Food Works", new(2026, 1, 1), World.Act());
        await db.SaveChangesAsync();
        Assert.Empty(await Found("粮油"));
        Assert.Equal([mill.Id], await Found("food"));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Unions_that_came_in_otherwise_get_their_terms(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var city = await World.City(db);
        await db.Set<UnionTerm>().ExecuteDeleteAsync();
        Assert.Equal(1, await UnionTerms.Fill(db, default));
        Assert.Equal(0, await UnionTerms.Fill(db, default));
        Assert.Equal(city.Id, await db.Organisations.Named(db, "样板").Select(o => o.Id).SingleAsync());
    }
}
