using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web.RateLimits;
using UnionHome.Tests.Foundation.Access;
using UnionHome.Tests.Modules.Organisations.Lights;

namespace UnionHome.Tests.Modules.Portal.Unions;

public sealed class DirectoryTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Anyone_finds_a_union_by_name_initials_and_place(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var db = host.Open();
        var city = await World.City(db);
        var (west, east) = (await World.County(db, city, "西山县总工会"), await World.County(db, city, "东河县总工会"));
        var town = await World.Below(db, west, OrganisationKind.Township, "西山县新兴乡工会");
        for (var i = 0; i < 25; i++) await World.Grassroots(db, i < 23 ? town : east, $"第{i:00}机械厂工会");
        var closed = await World.Grassroots(db, town, "旧粮库工会");
        await new TreeChanges(db).Close(closed, World.Act().On, World.Act());
        using var citizen = host.Anonymous();
        async Task<(int Total, int Rows, bool Next)> Found(string query)
        {
            var answer = await citizen.GetFromJsonAsync<JsonElement>("/api/portal/unions" + query);
            return (answer.GetProperty("total").GetInt32(), answer.GetProperty("rows").GetArrayLength(), answer.GetProperty("hasNext").GetBoolean());
        }

        Assert.Equal((25, 20, true), await Found("?q=机械厂"));
        Assert.Equal((25, 5, false), await Found("?q=机械厂&p=2"));
        Assert.Equal((23, 20, true), await Found($"?q=jxc&place={town.Code}"));
        Assert.Equal((2, 2, false), await Found($"?q=jxc&place={east.Code}"));
        Assert.Equal((0, 0, false), await Found("?q=旧粮库"));
        Assert.Equal((0, 0, false), await Found("?place=nowhere"));

        var page = await citizen.GetStringAsync($"/portal/unions?place={west.Code}");
        Assert.Contains("西山县新兴乡工会", page, StringComparison.Ordinal);
        Assert.DoesNotContain("东河县", page, StringComparison.Ordinal);
        var empty = await citizen.GetStringAsync($"/portal/unions?q=找不到&place={west.Code}");
        Assert.Contains("少写几个字试试", empty, StringComparison.Ordinal);
        Assert.Contains("在全市查找", empty, StringComparison.Ordinal);
        Assert.Contains("已撤销", await citizen.GetStringAsync($"/u/{closed.Code}"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await citizen.GetAsync("/u/nowhere")).StatusCode);
    }

    [Fact]
    public async Task A_dark_union_sends_its_reader_to_the_nearest_one_above_that_is_lit()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        await using var db = host.Open();
        var county = await World.County(db, await World.City(db));
        var union = await World.Grassroots(db, county);
        db.Add(Lit.Plaque(county));
        db.Add(Lit.Prepared(union));
        await db.SaveChangesAsync();
        using var citizen = host.Anonymous();
        var page = await citizen.GetStringAsync($"/u/{union.Code}");
        Assert.Contains("tel:04360000001", page, StringComparison.Ordinal);
        Assert.Contains("可以先找上级工会", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Lit.Text.Address, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Searching_is_counted_by_address()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        var searches = Endpoints.Of(host).Where(e => Endpoints.Pattern(e) is "portal/unions" or "api/portal/unions/" or "api/portal/unions" or "api/portal/unions/{code}").ToList();
        Assert.Equal(3, searches.Count);
        Assert.All(searches, e => Assert.True(e.Metadata.GetMetadata<PublicFormAttribute>() is { CountsReading: true, Form: "union-directory" }));
    }
}
