using System.Net;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.PublicNotices;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Tests.Modules.Portal.Notices;

public sealed class NoticePagesTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_notice_is_read_without_an_account_for_as_long_as_it_may_be_shown(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var db = host.Open();
        var (notice, union) = await Published(host, db);
        using var citizen = host.Anonymous();

        Assert.Contains(union.NameZh, await citizen.GetStringAsync("/portal/notices"), StringComparison.Ordinal);
        Assert.Contains("示例工会", await citizen.GetStringAsync($"/portal/notices/{notice.Id}"), StringComparison.Ordinal);
        Assert.Contains("示例工会", await citizen.GetStringAsync($"/api/notices/{notice.Id}"), StringComparison.Ordinal);
        Assert.Contains("Notice period", await citizen.GetStringAsync($"/portal/notices/{notice.Id}?lang=en"), StringComparison.Ordinal);

        notice.Close(new Act(Guid.Empty, "系统", host.Clock.GetUtcNow().AddDays(8)));
        await db.SaveChangesAsync();
        host.Clock.Advance(TimeSpan.FromDays(9));
        var after = await citizen.GetStringAsync($"/portal/notices/{notice.Id}?lang=zh");
        Assert.Contains("不再受理异议", after, StringComparison.Ordinal);
        Assert.DoesNotContain("Input.Text", after, StringComparison.Ordinal);
        host.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(HttpStatusCode.NotFound, (await citizen.GetAsync($"/portal/notices/{notice.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await citizen.GetAsync($"/api/notices/{notice.Id}")).StatusCode);
        Assert.DoesNotContain(union.NameZh, await citizen.GetStringAsync("/portal/notices"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Objections_from_one_address_are_slowed_down_and_keep_what_was_typed()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        await using var db = host.Open();
        var (notice, _) = await Published(host, db);
        using var citizen = host.Anonymous();
        for (var i = 0; i < 5; i++)
            Assert.Equal(HttpStatusCode.Redirect, (await citizen.PostForm($"/portal/notices/{notice.Id}", new() { ["Input.Text"] = $"异议 {i}" })).StatusCode);

        var answer = await citizen.PostForm($"/portal/notices/{notice.Id}", new() { ["Input.Text"] = "第六条异议" });

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Contains("第六条异议", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    private static async Task<(PublicNotice Notice, Organisation Union)> Published(TestHost host, Db db)
    {
        var union = await World.City(db, "发布公示的市总工会");
        var act = World.Act(host.Clock.GetUtcNow());
        var notice = PublicNotice.Of(union, union, "关于拟认定“{0}”的公示", ["示例项目"], [new("拟认定工会", "示例工会")], "/organisations", new(act.On, 5, act.On.AddDays(7), 30, null), [], act);
        db.Add(notice);
        await db.SaveChangesAsync();
        return (notice, union);
    }
}
