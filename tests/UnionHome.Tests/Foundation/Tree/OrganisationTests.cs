using UnionHome.Foundation.Tree;

namespace UnionHome.Tests.Foundation.Tree;

public sealed class OrganisationTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_county_stands_below_its_city(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var city = await World.City(db);
        var county = await World.County(db, city);

        Assert.Equal("00010001", county.Path);
        await using var again = database.Open();
        Assert.Equal(2, again.Organisations.Under(city.Path).Count());
        Assert.Equal([county.Id], again.Organisations.Under(county.Path).Select(o => o.Id));
    }
}
