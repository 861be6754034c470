using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Tests.Foundation.Web.Lists;

public sealed class PagingTests
{
    private static readonly Sorts<Organisation> Sorts = new Sorts<Organisation>(o => o.Id).By("name", o => o.NameZh).By("code", o => o.Code);

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Pages_follow_one_another_without_gap_or_overlap_and_know_the_total(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var city = await World.City(db);
        for (var i = 0; i < 6; i++) await World.County(db, city, $"县{i % 2}");

        var seen = new List<Guid>();
        for (var p = 1; p <= 3; p++)
        {
            var page = await db.Organisations.ToPage(new Listing { P = p, Size = 3 }, Sorts, TestContext.Current.CancellationToken);
            Assert.Equal(7, page.Total);
            Assert.Equal(p < 3, page.HasNext);
            seen.AddRange(page.Rows.Select(o => o.Id));
        }

        Assert.Equal(7, seen.Distinct().Count());
        Assert.Equal(7, seen.Count);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_order_asked_for_is_kept_and_an_unknown_one_is_the_usual(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var city = await World.City(db);
        await World.County(db, city);
        await World.County(db, city);

        var down = await Page(db, "-code");
        var odd = await Page(db, "no_such_column");

        Assert.Equal(down.Rows.Select(o => o.Code).OrderDescending(StringComparer.Ordinal), down.Rows.Select(o => o.Code));
        Assert.True(down.Descending);
        Assert.Equal("name", odd.Sort);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_page_behind_the_last_is_empty_and_still_tells_the_total(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        await World.City(db);

        var page = await db.Organisations.ToPage(new Listing { P = 999_999_999, Size = 5000 }, Sorts, TestContext.Current.CancellationToken);

        Assert.Empty(page.Rows);
        Assert.Equal(1, page.Total);
        Assert.Equal(Listing.MostRows, page.Size);
    }

    private static Task<PageOf<Organisation>> Page(Db db, string sort) =>
        db.Organisations.ToPage(new Listing { Sort = sort }, Sorts, TestContext.Current.CancellationToken);
}
