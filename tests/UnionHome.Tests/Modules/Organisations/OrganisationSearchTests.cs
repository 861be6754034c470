using UnionHome.Modules.Organisations;

namespace UnionHome.Tests.Modules.Organisations;

public sealed class OrganisationSearchTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_union_is_found_by_part_of_its_name_its_initials_and_its_code(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var city = await World.City(db, "白城市总工会");
        var tongyu = await World.County(db, city, "通榆县总工会");
        await World.County(db, city, "大安市总工会");

        foreach (var typed in new[] { "通榆", "tyxzgh", "TYX", tongyu.Code, " 榆县 " })
        {
            var hit = Assert.Single(await db.Organisations.Best(typed, TestContext.Current.CancellationToken));
            Assert.Equal(tongyu.Id, hit.Id);
        }
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Signs_of_patterns_are_taken_as_they_are_typed(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var city = await World.City(db, "白城市总工会");
        await World.Grassroots(db, city, "百分之百_工会");

        Assert.Empty(await db.Organisations.Best("%", TestContext.Current.CancellationToken));
        Assert.Single(await db.Organisations.Best("_", TestContext.Current.CancellationToken));
        Assert.Empty(await db.Organisations.Best("\\", TestContext.Current.CancellationToken));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_whole_initials_come_before_a_part_of_longer_ones(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var city = await World.City(db, "白城市总工会");
        await World.Grassroots(db, city, "小通榆厂");
        var exact = await World.Grassroots(db, city, "通榆厂");

        Assert.Equal(exact.Id, (await db.Organisations.Best("tyc", TestContext.Current.CancellationToken))[0].Id);
    }
}
