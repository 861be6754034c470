using System.Net;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Tree;

namespace UnionHome.Tests.Modules.Organisations;

public sealed class StepPagesTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_union_is_founded_renamed_moved_and_closed_on_its_pages(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        var (city, tongyu, daan) = await Unions(host);
        using var leader = await host.SignIn(Role.Leader, city);

        await Post(leader, $"/organisations/{tongyu.Id}/found", ("Code", "220822001"), ("NameZh", "新兴乡工会"), ("Kind", "Township"));
        await using var db = host.Open();
        var township = await db.Organisations.AsNoTracking().SingleAsync(o => o.Code == "220822001");
        Assert.Equal((tongyu.Id, "xxxgh"), (township.ParentId!.Value, township.Initials));

        await Post(leader, $"/organisations/{township.Id}/name", ("NameZh", "新兴镇工会"));
        await Post(leader, $"/organisations/{township.Id}/move", ("Other", $"{daan.Code} {daan.NameZh}"));
        await Post(leader, $"/organisations/{township.Id}/close");

        var closed = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == township.Id);
        Assert.Equal(("新兴镇工会", daan.Id, OrganisationState.Closed), (closed.NameZh, closed.ParentId!.Value, closed.State));
        var page = await leader.GetStringAsync($"/organisations/{township.Id}");
        foreach (var told in new[] { "新兴乡工会", "设立", "更名", "调整隶属", "撤销", "批准文件", tongyu.NameZh })
            Assert.Contains(told, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_cannot_be_done_is_said_at_its_field_and_nothing_typed_is_lost(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        var (city, tongyu, daan) = await Unions(host);
        await using var db = host.Open();
        var below = await World.Below(db, await db.Organisations.SingleAsync(o => o.Id == tongyu.Id), OrganisationKind.Township, "开通镇工会");
        using var leader = await host.SignIn(Role.Leader, city);

        await Refused(leader, $"/organisations/{tongyu.Id}/move", "不能把工会移到自己或自己的下级之下", "Input_Other-error", ("Other", below.Code));
        await Refused(leader, $"/organisations/{tongyu.Id}/move", "没有找到“没有这家”这家工会", "Input_Other-error", ("Other", "没有这家"));
        await Refused(leader, $"/organisations/{tongyu.Id}/close", "该工会还有下级工会", "errors-title");
        await Refused(leader, $"/organisations/{tongyu.Id}/found", $"代码“{daan.Code}”已被另一家工会使用", "Input_Code-error", ("Code", daan.Code), ("NameZh", "重码工会"), ("Kind", "Township"));
        await Refused(leader, $"/organisations/{tongyu.Id}/move", "日期不能晚于今天", "Input_On-error", ("Other", daan.Code), ("On", "2030-01-01"));
        Assert.Equal(4, await db.Organisations.CountAsync());
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_union_is_split_by_page_and_by_program_and_the_unions_chosen_go_over(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        var (city, tongyu, daan) = await Unions(host);
        await using var db = host.Open();
        var county = await db.Organisations.SingleAsync(o => o.Id == tongyu.Id);
        var stays = await World.Below(db, county, OrganisationKind.Township, "开通镇工会");
        var goes = await World.Below(db, county, OrganisationKind.Township, "瞻榆镇工会");
        var goesLater = await World.Below(db, county, OrganisationKind.Township, "双岗镇工会");
        using var leader = await host.SignIn(Role.Leader, city);
        var page = $"/organisations/{tongyu.Id}/split";
        (string, string)[] zone = [("Code", "220822Z"), ("NameZh", "通榆开发区工会"), ("Kind", "Zone")];

        await Refused(leader, page, "请选择要分出的下级工会", "Input_Children-error", zone);
        await Refused(leader, page, $"“{daan.Code}”不是该工会的直接下级工会", "Input_Children-error", [.. zone, ("Children", daan.Code)]);
        await Refused(leader, page, "已被另一家工会使用", "Input_Code-error", [("Code", daan.Code), .. zone[1..], ("Children", goes.Code)]);
        await Post(leader, page, [.. zone, ("Children", goes.Code)]);

        var founded = await db.Organisations.AsNoTracking().SingleAsync(o => o.Code == "220822Z");
        Assert.Equal((city.Id, OrganisationKind.Zone), (founded.ParentId!.Value, founded.Kind));
        Assert.Equal(
            new Dictionary<string, Guid> { [stays.Code] = tongyu.Id, [goes.Code] = founded.Id, [goesLater.Code] = tongyu.Id },
            await db.Organisations.AsNoTracking().Where(o => o.Kind == OrganisationKind.Township).ToDictionaryAsync(o => o.Code, o => o.ParentId!.Value));
        Assert.Contains("分设", WebUtility.HtmlDecode(await leader.GetStringAsync($"/organisations/{tongyu.Id}")), StringComparison.Ordinal);

        var body = new { code = "220822Y", nameZh = "双岗新区工会", kind = "Zone", on = "2026-03-02", reason = "批准文件 2 号", children = new[] { goesLater.Code } };
        var made = await leader.SendJson(HttpMethod.Post, $"/api/organisations/{tongyu.Id}/split", body);
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        Assert.Equal("220822Y", (await db.Organisations.AsNoTracking().Where(o => o.Id == goesLater.Id).Select(o => db.Organisations.First(p => p.Id == o.ParentId).Code).SingleAsync()));
        using var below = await host.SignIn(Role.Leader, tongyu);
        Assert.Equal(HttpStatusCode.NotFound, (await below.GetAsync(page)).StatusCode);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_county_neither_sees_the_next_one_nor_places_itself(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        var (city, tongyu, daan) = await Unions(host);
        using var leader = await host.SignIn(Role.Leader, tongyu);
        using var officer = await host.SignIn(Role.CaseOfficer, tongyu);

        Assert.Equal(HttpStatusCode.NotFound, (await leader.GetAsync($"/organisations/{daan.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await leader.GetAsync($"/organisations/{city.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await leader.GetAsync($"/organisations/{tongyu.Id}/close")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await leader.GetAsync($"/organisations/{tongyu.Id}/name")).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await officer.GetAsync($"/organisations/{tongyu.Id}/name")).StatusCode);
        Assert.DoesNotContain(daan.NameZh, WebUtility.HtmlDecode(await officer.GetStringAsync("/organisations/search?q=" + daan.Code)), StringComparison.Ordinal);
        Assert.DoesNotContain(daan.NameZh, WebUtility.HtmlDecode(await officer.GetStringAsync("/organisations")), StringComparison.Ordinal);
    }

    internal static async Task<(Organisation City, Organisation Tongyu, Organisation Daan)> Unions(TestHost host)
    {
        // The first request brings the host's database up to date.
        using var visitor = host.Anonymous();
        await visitor.GetAsync("/account/sign-in");
        await using var db = host.Open();
        var city = await World.City(db, "白城市总工会");
        return (city, await World.County(db, city, "通榆县总工会"), await World.County(db, city, "大安市总工会"));
    }

    private static async Task Post(HttpClient client, string url, params (string Name, string Value)[] fields)
    {
        var answer = await client.PostForm(url, Fields(fields));
        Assert.True(answer.StatusCode == HttpStatusCode.Found, $"{url} answered {answer.StatusCode}: {WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync())}");
    }

    private static async Task Refused(HttpClient client, string url, string sentence, string place, params (string Name, string Value)[] fields)
    {
        var answer = await client.PostForm(url, Fields(fields));
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(sentence, html, StringComparison.Ordinal);
        Assert.Contains(place, html, StringComparison.Ordinal);
        Assert.Contains("批准文件", html, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Fields((string Name, string Value)[] fields)
    {
        var all = new Dictionary<string, string> { ["Input.On"] = "2026-03-01", ["Input.Reason"] = "批准文件 1 号" };
        foreach (var (name, value) in fields) all["Input." + name] = value;
        return all;
    }
}
