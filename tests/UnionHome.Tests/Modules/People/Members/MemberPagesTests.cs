using System.Net;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Audit;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.People.Members;
using UnionHome.Tests.Modules.Organisations;

namespace UnionHome.Tests.Modules.People.Members;

public sealed class MemberPagesTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_member_joins_and_comes_to_another_union_when_both_sides_agree(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        var (here, there) = await Factories(host);
        using var chair = await host.SignIn(Role.GrassrootsChair, here);
        using var other = await host.SignIn(Role.GrassrootsChair, there);

        await Refused(chair, "/members/new", "校验码须相符", "Input_IdNumber-error", Entry(1) with { Number = "220800199001010011" });
        await Refused(chair, "/members/new", "手机号码不对", "Input_Phone-error", Entry(1) with { Phone = "12" });
        await Refused(chair, "/members/new", "入会时未满 16 周岁", "Input_JoinedOn-error", Entry(1) with { On = "2000-01-01" });
        await Refused(chair, "/members/new", "日期不能晚于今天", "Input_JoinedOn-error", Entry(1) with { On = "2027-01-01" });
        var joined = await Posted(chair, "/members/new", Entry(1));
        Assert.Matches("-000001", await chair.GetStringAsync(joined));

        // Who is a member elsewhere is told where, by the union's name alone, and offered the transfer.
        await Refused(other, "/members/new", $"此人已是“{here.NameZh}”的会员", "/members/transfers/new", Entry(1));
        await Refused(other, "/members/new", "已登记在另一个姓名下", "Input_Name-error", Entry(1) with { Name = "示例错" });
        await Refused(other, "/members/search", $"此人是“{here.NameZh}”的会员", "IdNumber-error", new() { ["IdNumber"] = Persons.Number(1).Whole });
        var asked = await Posted(other, "/members/transfers/new", new() { ["Input.Name"] = "示例一", ["Input.IdNumber"] = Persons.Number(1).Whole, ["Input.Reason"] = "工作调动" });
        await using var db = host.Open();
        Assert.Equal((here.Path, asked), await db.Set<Todo>().Where(t => t.SettledAt == null).Select(t => new { t.Path, t.Link }).ToListAsync() is [var todo] ? (todo.Path, todo.Link) : default);
        Assert.DoesNotContain("示例一", WebUtility.HtmlDecode(await other.GetStringAsync(asked)), StringComparison.Ordinal);
        Assert.Contains("待转出方同意", WebUtility.HtmlDecode(await chair.GetStringAsync("/members/transfers")), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Found, (await chair.PostForm(asked, [], "Confirm")).StatusCode);

        var moved = await db.Set<Membership>().AsNoTracking().SingleAsync(m => m.StandingId != null);
        Assert.Equal((there.Path, new DateOnly(2015, 5, 1)), (moved.Path, moved.JoinedOn));
        Assert.Contains("示例一", WebUtility.HtmlDecode(await other.GetStringAsync($"/members/{moved.Id}")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await chair.GetAsync($"/members/{moved.Id}")).StatusCode);
        Assert.Contains("已转出", WebUtility.HtmlDecode(await chair.GetStringAsync(joined)), StringComparison.Ordinal);
        Assert.DoesNotContain("220***", WebUtility.HtmlDecode(await chair.GetStringAsync(joined)), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Numbers_are_shown_in_part_and_whole_for_a_reason_and_the_card_says_no_more_than_it_must(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        var (here, _) = await Factories(host);
        using var chair = await host.SignIn(Role.GrassrootsChair, here);
        using var leader = await host.SignIn(Role.Leader, here);
        using var anonymous = host.Anonymous();
        var member = await Posted(chair, "/members/new", Entry(1));
        var (whole, phone) = (Persons.Number(1).Whole, "17000000001");

        foreach (var page in new[] { member, "/members", "/api/members", $"{member}/edit" })
        {
            var html = WebUtility.HtmlDecode(await chair.GetStringAsync(page));
            Assert.DoesNotContain(whole, html, StringComparison.Ordinal);
            Assert.DoesNotContain(phone, html, StringComparison.Ordinal);
            Assert.Contains("220***********", html, StringComparison.Ordinal);
        }

        await Refused(chair, $"{member}/numbers", "请写明理由", "Reason-error", new() { ["Reason"] = "" });
        Assert.Equal($"{member}/numbers", await Posted(chair, $"{member}/numbers", new() { ["Reason"] = "核对身份" }));
        Assert.Contains(whole, await chair.GetStringAsync($"{member}/numbers"), StringComparison.Ordinal);
        Assert.DoesNotContain(whole, await chair.GetStringAsync($"{member}/numbers"), StringComparison.Ordinal);
        await using var db = host.Open();
        Assert.Equal(2, await db.Set<AuditLine>().CountAsync(a => a.Action.StartsWith("personal.look") && a.Reason == "核对身份"));

        var export = await Posted(chair, "/members/export?q=slyi&state=all", new() { ["Reason"] = "年度核对", ["Whole"] = "true" });
        Assert.Equal(1, await db.Set<AuditLine>().CountAsync(a => a.Action == "members.export_whole" && a.Reason == "年度核对"));
        using (var sheet = SheetFile.Open(new MemoryStream(await chair.GetByteArrayAsync("/members/export" + export[export.IndexOf('?', StringComparison.Ordinal)..]))))
            Assert.Single(sheet.Rows());

        var code = (await db.Set<Membership>().SingleAsync()).CardCode;
        Assert.Contains($"/m/{code}", WebUtility.HtmlDecode(await chair.GetStringAsync($"{member}/card")), StringComparison.Ordinal);
        var shown = WebUtility.HtmlDecode(await anonymous.GetStringAsync($"/m/{code}"));
        Assert.Contains("示*一", shown, StringComparison.Ordinal);
        Assert.Contains(here.NameZh, shown, StringComparison.Ordinal);
        foreach (var hidden in new[] { "示例一", whole, phone, "220***", "-000001" }) Assert.DoesNotContain(hidden, shown, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await anonymous.GetAsync($"/m/{new string('A', 22)}")).StatusCode);

        // Who keeps the register does not expel; the card tells that it is worth nothing any more.
        Assert.Equal(HttpStatusCode.Forbidden, (await chair.GetAsync($"{member}/expel")).StatusCode);
        await Posted(leader, $"{member}/expel", new() { ["Input.On"] = "2026-03-01", ["Input.Reason"] = "会员大会决定" });
        Assert.Contains("这张会员证已失效", WebUtility.HtmlDecode(await anonymous.GetStringAsync($"/m/{code}")), StringComparison.Ordinal);
    }

    private sealed record Typed(string Name, string Number, string Phone, string On)
    {
        public static implicit operator Dictionary<string, string>(Typed typed) => new()
        {
            ["Input.Name"] = typed.Name,
            ["Input.IdNumber"] = typed.Number,
            ["Input.Phone"] = typed.Phone,
            ["Input.JoinedOn"] = typed.On,
        };
    }

    private static Typed Entry(int number) => new("示例一", Persons.Number(number).Whole, $"1700000{number:0000}", "2015-05-01");

    private static async Task<string> Posted(HttpClient client, string url, Dictionary<string, string> fields)
    {
        var answer = await client.PostForm(url, fields);
        Assert.True(answer.StatusCode == HttpStatusCode.Found, $"{url} answered {answer.StatusCode}: {WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync())}");
        return answer.Headers.Location!.OriginalString;
    }

    private static async Task Refused(HttpClient client, string url, string sentence, string place, Dictionary<string, string> fields)
    {
        var answer = await client.PostForm(url, fields);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(sentence, html, StringComparison.Ordinal);
        Assert.Contains(place, html, StringComparison.Ordinal);
    }

    internal static async Task<(Organisation Here, Organisation There)> Factories(TestHost host)
    {
        var (_, tongyu, daan) = await StepPagesTests.Unions(host);
        await using var db = host.Open();
        db.AttachRange(tongyu, daan);
        return (await World.Grassroots(db, tongyu, "示例纺织厂工会"), await World.Grassroots(db, daan, "示例机械厂工会"));
    }
}
