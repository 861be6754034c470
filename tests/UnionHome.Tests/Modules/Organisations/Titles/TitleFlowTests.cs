using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Audit;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.PublicNotices;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations.Titles.Applications;
using UnionHome.Modules.Organisations.Titles.Programmes;

namespace UnionHome.Tests.Modules.Organisations.Titles;

/// <summary>The main way, through the pages, each step by its own person.</summary>
public sealed class TitleFlowTests
{
    private static readonly byte[] Scan = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task From_a_new_programme_to_the_award_and_through_an_objection(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var db = host.Open();
        var county = await World.County(db, await World.City(db));
        var factory = await World.Grassroots(db, county);
        using var leader = await host.SignIn(Role.Leader, county);
        using var chair = await host.SignIn(Role.GrassrootsChair, factory);
        using var officer = await host.SignIn(Role.CaseOfficer, county);
        using var reviewer = await host.SignIn(Role.Reviewer, county);
        using var citizen = host.Anonymous();

        // The county makes a programme and opens it.
        var made = await leader.PostForm("/organisations/titles/new", new() { ["Input.NameZh"] = "企业工会达标", ["Input.Applicants"] = "Grassroots", ["Input.Kind"] = "Standardisation" });
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        var sheet = Regex.Match(made.Headers.Location!.ToString(), "versions/([0-9a-f-]{36})").Groups[1].Value;
        Assert.Contains("请填写分值", await Refused(leader.PostForm($"/organisations/titles/versions/{sheet}/edit", new() { ["Rows[0].Section"] = "组织", ["Rows[0].Text"] = "没有分值的项目" })), StringComparison.Ordinal);
        await Redirected(leader.PostForm($"/organisations/titles/versions/{sheet}/edit", new()
        {
            ["Rows[0].Section"] = "组织建设",
            ["Rows[0].Text"] = "依法选举工会主席",
            ["Rows[0].Points"] = "60",
            ["Rows[0].NeedsEvidence"] = "true",
            ["Rows[1].Section"] = "维权机制",
            ["Rows[1].Text"] = "签订集体合同",
            ["Rows[1].Points"] = "40",
            ["Rows[2].Section"] = "一票否决",
            ["Rows[2].Text"] = "拖欠工会经费",
            ["Rows[2].IsVeto"] = "true",
            ["Input.Grades[0].Name"] = "达标",
            ["Input.Grades[0].Least"] = "80",
        }));
        Assert.Contains(">100<", await leader.GetStringAsync($"/organisations/titles/versions/{sheet}/edit"), StringComparison.Ordinal);
        var programme = (await db.Set<ProgrammeVersion>().AsNoTracking().SingleAsync()).ProgrammeId;
        Assert.Equal(HttpStatusCode.NotFound, (await chair.GetAsync($"/organisations/titles/{programme}")).StatusCode);
        await Redirected(leader.PostForm($"/organisations/titles/versions/{sheet}/state", [], "Open"));

        // The factory assesses itself: what is wrong is told at the field, and what was typed is kept.
        var begun = await chair.PostForm($"/organisations/titles/{programme}/application", new() { ["Union"] = factory.Code });
        var address = begun.Headers.Location!.ToString().Replace("/assessment", "", StringComparison.Ordinal);
        var id = Guid.Parse(address.Split('/')[^1]);
        var wrong = await Refused(chair.PostForm($"{address}/assessment", new() { ["Scores[0].Points"] = "61", ["Scores[1].Points"] = "许多", ["Scores[1].Remark"] = "合同已续签" }));
        Assert.Contains("本项最高 60 分", wrong, StringComparison.Ordinal);
        Assert.Contains("“许多”不是分数", wrong, StringComparison.Ordinal);
        Assert.Contains("value=\"61\"", wrong, StringComparison.Ordinal);
        Assert.Contains("合同已续签", wrong, StringComparison.Ordinal);
        await Redirected(chair.PostForm($"{address}/assessment", new() { ["Scores[0].Points"] = "58", ["Scores[1].Points"] = "40", ["Scores[2].Hit"] = "false" }));
        Assert.Contains("这一项得分须附证明材料", await Text(chair.GetAsync($"{address}/submission")), StringComparison.Ordinal);
        await Redirected(Evidence(chair, $"{address}/assessment"));
        await Redirected(chair.PostForm($"{address}/submission", []));
        Assert.Equal(["review"], await Waiting(db, id));

        // Reviewed on site by the county; the chair may not.
        Assert.Equal(HttpStatusCode.Forbidden, (await chair.GetAsync($"{address}/review")).StatusCode);
        Assert.Contains("实地考评须两人以上", await Refused(officer.PostForm($"{address}/review", new() { ["Input.First"] = "甲", ["Input.Second"] = "甲" })), StringComparison.Ordinal);
        await Redirected(officer.PostForm($"{address}/review", new() { ["Scores[0].Points"] = "50", ["Input.First"] = "甲", ["Input.Second"] = "乙" }));
        var seen = await Text(chair.GetAsync(address));
        Assert.Contains("−8", seen, StringComparison.Ordinal);
        Assert.Equal(["decide"], await Waiting(db, id));

        // Published; a citizen objects; neither the publisher nor the reviewer looks into it.
        await Redirected(leader.PostForm($"{address}/decision", [], "Announce"));
        var notice = (await db.Set<PublicNotice>().AsNoTracking().SingleAsync()).Id;
        var page = await Text(citizen.GetAsync($"/portal/notices/{notice}"));
        Assert.Contains(factory.NameZh, page, StringComparison.Ordinal);
        Assert.Contains("2026-03-09", page, StringComparison.Ordinal);
        Assert.Contains("请写明您对公示内容有什么异议", await Refused(citizen.PostForm($"/portal/notices/{notice}", new() { ["Input.Text"] = "", ["Input.Contact"] = "13900000000" })), StringComparison.Ordinal);
        await Redirected(citizen.PostForm($"/portal/notices/{notice}", new() { ["Input.Text"] = "没有集体合同", ["Input.Name"] = "示例甲", ["Input.Contact"] = "13900000000" }));
        Assert.DoesNotContain("没有集体合同", await Text(citizen.GetAsync($"/portal/notices/{notice}")), StringComparison.Ordinal);
        var objection = (await db.Set<PublicObjection>().AsNoTracking().SingleAsync()).Id;
        Assert.Contains("异议须由他人核查", await Text(officer.GetAsync($"/portal/notices/objections/{objection}")), StringComparison.Ordinal);
        var objected = await Text(reviewer.GetAsync($"/portal/notices/objections/{objection}"));
        Assert.Contains("没有集体合同", objected, StringComparison.Ordinal);
        Assert.DoesNotContain("13900000000", objected, StringComparison.Ordinal);
        Assert.Contains("13900000000", await Text(reviewer.PostForm($"/portal/notices/objections/{objection}", new() { ["Why"] = "核实情况" }, "Look")), StringComparison.Ordinal);
        Assert.True(await db.Set<AuditLine>().AnyAsync(a => a.Action.StartsWith("personal.look:public_objection")));

        // The window closes only when it has been decided, and then the record moves on by itself.
        host.Clock.Advance(TimeSpan.FromDays(8));
        using var laterReviewer = await host.SignIn(Role.Reviewer, county);
        using var laterLeader = await host.SignIn(Role.Leader, county);
        await Close(host);
        Assert.Equal(ApplicationState.Noticed, await State(db, id));
        Assert.Contains("请填写理由", await Refused(Dismiss(laterReviewer, objection, "")), StringComparison.Ordinal);
        await Redirected(Dismiss(laterReviewer, objection, "已查看合同原件"));
        Assert.Equal(ApplicationState.Unopposed, await State(db, id));

        // Awarded with the next number.
        await Redirected(laterLeader.PostForm($"{address}/award", new() { ["Input.AwardedOn"] = "2026-03-10" }));
        Assert.Contains("2026-0001", await Text(laterLeader.GetAsync($"/organisations/{factory.Id}/titles")), StringComparison.Ordinal);
        Assert.Equal(1m, (await new FigureLedger(db).Total("organisation.standardised_unions", county.Id, Period.Month(2026, 3), FigureSource.Recorded)).Value);
        var board = await Text(laterLeader.GetAsync("/organisations/titles"));
        Assert.Matches(@">1</a>\s*<small>/ 1（100%）", board);
        foreach (var export in new[] { "/organisations/titles?handler=Export", "/organisations/titles/applications?handler=Export", $"{address}?handler=Export", $"/organisations/titles/versions/{sheet}?handler=Export", "/portal/notices/desk?handler=Export" })
            Assert.Equal(HttpStatusCode.OK, (await laterLeader.GetAsync(export)).StatusCode);
        Assert.Contains("2026-03-10", await laterLeader.GetStringAsync($"/api/titles/applications/{id}"), StringComparison.Ordinal);
        Assert.Empty(await Waiting(db, id));
    }

    /// <summary>The sheet typed again with a scan at the first item.</summary>
    private static async Task<HttpResponseMessage> Evidence(HttpClient client, string url)
    {
        var form = Forms.PostFormsOf(await client.GetStringAsync(url)).First(f => f.IsMultipart);
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in form.Values) content.Add(new StringContent(value), name);
        var scan = new ByteArrayContent(Scan);
        scan.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        content.Add(scan, "Scores[0].Evidence", "扫描件.png");
        return await client.PostAsync(url, content);
    }

    /// <summary>By the button that names its own address.</summary>
    private static async Task<HttpResponseMessage> Dismiss(HttpClient client, Guid objection, string reason)
    {
        var url = $"/portal/notices/objections/{objection}";
        var form = Forms.PostFormsOf(await client.GetStringAsync(url)).First(f => f.Has("Reason"));
        return await client.PostAsync(url + "?handler=Dismiss", new FormUrlEncodedContent(new Dictionary<string, string>(form.Values) { ["Reason"] = reason }));
    }

    private static async Task Close(TestHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<NoticeClosing>().Run(default);
    }

    private static Task<ApplicationState> State(Db db, Guid id) => db.Set<TitleApplication>().AsNoTracking().Where(a => a.Id == id).Select(a => a.State).SingleAsync();

    private static Task<List<string>> Waiting(Db db, Guid id) => db.Set<Todo>().AsNoTracking().Where(t => t.AboutId == id && t.SettledAt == null).Select(t => t.Kind).ToListAsync();

    private static async Task Redirected(Task<HttpResponseMessage> sent)
    {
        var answer = await sent;
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{answer.StatusCode}: {WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync())}");
    }

    private static async Task<string> Refused(Task<HttpResponseMessage> sent)
    {
        var answer = await sent;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private static async Task<string> Text(Task<HttpResponseMessage> sent)
    {
        var answer = await sent;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }
}
