using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations.Enterprises;
using UnionHome.Modules.Organisations.Founding;
using UnionHome.Modules.Organisations.Terms;
using UnionHome.Tests.Modules.Organisations.Enterprises;

namespace UnionHome.Tests.Modules.Portal.Founding;

public sealed partial class FoundingPortalTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_worker_asks_the_county_founds_and_the_worker_sees_it_by_code_alone(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var db = host.Open();
        var county = await World.County(db, await World.City(db));
        var township = await World.Below(db, county, OrganisationKind.Township, "样板镇总工会");
        using var register = new Registered();
        var mill = register.At(township, new(2026, 1, 1), workers: 120, name: "示例纺织有限公司");
        db.Add(mill);
        await db.SaveChangesAsync();
        using var worker = host.Anonymous();

        var sent = await worker.PostForm("/portal/founding", Typed(county, "示例纺织有限公司"));
        Assert.Equal("/portal/founding/sent", sent.Headers.Location?.ToString());
        var page = WebUtility.HtmlDecode(await worker.GetStringAsync("/portal/founding/sent"));
        var code = CodePattern().Match(page).Groups[1].Value;
        Assert.Contains("样板镇总工会", page, StringComparison.Ordinal);
        Assert.DoesNotContain(code, await worker.GetStringAsync("/portal/founding/sent"), StringComparison.Ordinal);

        using var officer = await host.SignIn(Role.CaseOfficer, county);
        var request = await db.Set<FoundingRequest>().AsNoTracking().SingleAsync();
        var details = WebUtility.HtmlDecode(await officer.GetStringAsync($"/organisations/founding/{request.Id}"));
        Assert.Contains("申请人要求对单位保密", details, StringComparison.Ordinal);
        Assert.DoesNotContain("13800001111", details, StringComparison.Ordinal);
        await officer.PostForm($"/organisations/founding/{request.Id}/applicant", new() { ["Reason"] = "联系核实单位情况" });
        Assert.Contains("13800001111", await officer.GetStringAsync($"/organisations/founding/{request.Id}/applicant"), StringComparison.Ordinal);
        Assert.DoesNotContain("13800001111", await officer.GetStringAsync($"/organisations/founding/{request.Id}/applicant"), StringComparison.Ordinal);

        await Take(officer, request.Id, "preparation", new()
        {
            ["Input.Units"] = mill.CreditCode,
            ["Input.Kind"] = "Grassroots",
            ["Input.UnionName"] = "示例纺织工会委员会",
            ["Input.GroupLeader"] = "示例组长",
            ["Input.GroupSize"] = "5",
            ["Input.On"] = "2026-02-01",
        });
        await Take(officer, request.Id, "members", new() { ["Input.Members"] = "90", ["Input.Women"] = "40" });
        var wrong = await officer.PostForm($"/organisations/founding/{request.Id}/election", Elected("50"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Contains("不足应到会人数的三分之二", WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        await Take(officer, request.Id, "election", Elected("80"));
        await Take(officer, request.Id, "request", []);
        using var leader = await host.SignIn(Role.Leader, county);
        await Take(leader, request.Id, "approval", new() { ["Number"] = "样工发〔2026〕1号", ["On"] = "2026-03-02" });

        var union = await db.Organisations.AsNoTracking().SingleAsync(o => o.NameZh == "示例纺织工会委员会");
        Assert.Equal((township.Id, union.Id), (union.ParentId!.Value, (await db.Set<Enterprise>().AsNoTracking().SingleAsync()).UnionId!.Value));
        await ItsCommitteeIsInOffice(db, union, leader);
        using var phone = host.Anonymous();
        var followed = await phone.PostForm("/portal/founding/status", new() { ["Code"] = code.ToLowerInvariant() });
        Assert.True(followed.StatusCode == HttpStatusCode.Redirect, WebUtility.HtmlDecode(await followed.Content.ReadAsStringAsync()));
        var status = WebUtility.HtmlDecode(await phone.GetStringAsync("/portal/founding/status"));
        Assert.True(status.Contains("工会已经批准成立", StringComparison.Ordinal), status);
        Assert.DoesNotContain("测试", status, StringComparison.Ordinal);

        using var second = host.Anonymous();
        var again = await second.PostForm("/portal/founding", Typed(county, "示例纺织有限公司"));
        Assert.Contains("已经有工会：示例纺织工会委员会", WebUtility.HtmlDecode(await again.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_told_at_the_field_and_what_comes_too_often_keeps_what_was_typed()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        await using var db = host.Open();
        var county = await World.County(db, await World.City(db));
        using var client = host.Anonymous();
        foreach (var (field, value, sentence) in ((string, string, string)[])
            [("Input.Phone", "12345", "手机号码不对"), ("Input.UnitCode", "91220822000000001X", "校验码须相符"), ("Input.Agreed", "false", "请看过说明后勾选同意"), ("Input.County", "nowhere", "请选择单位所在的县")])
        {
            var answer = await client.PostForm("/portal/founding", new(Typed(county, "示例一厂")) { [field] = value });
            var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains(sentence, html, StringComparison.Ordinal);
            Assert.Contains("value=\"示例一厂\"", html, StringComparison.Ordinal);
        }

        for (var i = 0; i < 4; i++) Assert.Equal(HttpStatusCode.Redirect, (await client.PostForm("/portal/founding", Typed(county, $"示例{i}厂"))).StatusCode);
        var tooMany = await client.PostForm("/portal/founding", Typed(county, "示例末厂"));
        var kept = WebUtility.HtmlDecode(await tooMany.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.TooManyRequests, tooMany.StatusCode);
        Assert.True(tooMany.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        Assert.Contains("提交得太频繁", kept, StringComparison.Ordinal);
        Assert.Contains("value=\"示例末厂\"", kept, StringComparison.Ordinal);
        Assert.Equal(4, await db.Set<FoundingRequest>().CountAsync());
        client.DefaultRequestHeaders.Add(TestAddress.Header, "192.0.2.77");
        Assert.Equal(HttpStatusCode.Redirect, (await client.PostForm("/portal/founding", Typed(county, "示例末厂"))).StatusCode);
        var unknown = await client.PostForm("/portal/founding/status", new() { ["Code"] = "22222-22222" });
        Assert.Contains("没有找到这个查询码", WebUtility.HtmlDecode(await unknown.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Typed(Organisation county, string unit) => new()
    {
        ["Input.County"] = county.Code,
        ["Input.UnitName"] = unit,
        ["Input.Workers"] = "120",
        ["Input.Who"] = "Workers",
        ["Input.Name"] = "示例",
        ["Input.Phone"] = "13800001111",
        ["Input.HideFromEmployer"] = "true",
        ["Input.Agreed"] = "true",
    };

    /// <summary>With the union come its first terms: chair, vice-chair and the directors, counted from its first day, with an end that is watched.</summary>
    private static async Task ItsCommitteeIsInOffice(Db db, Organisation union, HttpClient leader)
    {
        var terms = await db.Set<Term>().AsNoTracking().Where(t => t.OrganisationId == union.Id).ToListAsync();
        Assert.Equal([TermBody.Committee, TermBody.Women, TermBody.Audit], terms.Select(t => t.Body).Order());
        Assert.All(terms, t => Assert.Equal((1, union.Id, union.From, new DateOnly(2026, 2, 20), new DateOnly(2029, 2, 19)), (t.Number, t.RunsFor!.Value, t.From, t.HeldOn!.Value, t.EndsOn)));
        var officers = await db.Set<Officer>().AsNoTracking().Where(o => o.OrganisationId == union.Id).ToListAsync();
        Assert.Equal(["示例主席", "示例副主席", "示例女工", "示例经审"], officers.OrderBy(o => o.Office).Select(o => o.Name));
        Assert.All(officers, o => Assert.Equal((OfficerState.InOffice, OfficerOrigin.Elected, union.From), (o.State, o.Origin, o.From)));
        var page = WebUtility.HtmlDecode(await leader.GetStringAsync($"/organisations/{union.Id}/terms"));
        foreach (var told in (string[])["示例主席", "0436-4200001", "2029-02-19"]) Assert.Contains(told, page, StringComparison.Ordinal);

        var ledger = new FigureLedger(db);
        async Task<decimal> On(string figure, DateOnly day) => (await ledger.Total(figure, union.Id, new(day, day), FigureSource.Recorded)).Value ?? 0;
        Assert.Equal((1m, 1m, 4m, 1m), (await On(TermFigures.Committees, union.From), await On(TermFigures.Chairs, union.From), await On(TermFigures.Officers, union.From), await On(TermFigures.Women, union.From)));

        var later = new FakeTimeProvider(new DateTimeOffset(2028, 8, 20, 2, 0, 0, TimeSpan.Zero));
        await TermWatch.Watch(db, new(new(db)), later, TestContext.Current.CancellationToken);
        Assert.Equal(3, await db.Set<Todo>().CountAsync(t => t.OrganisationId == union.Id && t.Kind == Term.ReminderKind && t.SettledAt == null, TestContext.Current.CancellationToken));
    }

    private static Dictionary<string, string> Elected(string present) => new()
    {
        ["Input.On"] = "2026-02-20",
        ["Input.Entitled"] = "90",
        ["Input.Present"] = present,
        ["Input.Seats"] = "5",
        ["Input.LeastVotes"] = "48",
        ["Input.AuditSeats"] = "3",
        ["Input.AuditLeastVotes"] = "47",
        ["Input.Chair"] = "示例主席",
        ["Input.Years"] = "3",
        ["Input.OfficePhone"] = "0436-4200001",
        ["Input.ViceChair"] = "示例副主席",
        ["Input.AuditDirector"] = "示例经审",
        ["Input.WomenCommittee"] = "true",
        ["Input.WomenDirector"] = "示例女工",
        ["Input.NoRelatives"] = "true",
    };

    private static async Task Take(HttpClient client, Guid id, string step, Dictionary<string, string> fields)
    {
        var answer = await client.PostForm($"/organisations/founding/{id}/{step}", fields);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{step}: {WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync())}");
    }

    [GeneratedRegex("follow-code\">([2-9A-HJKMNP-Z]{5}-[2-9A-HJKMNP-Z]{5})<")]
    private static partial Regex CodePattern();
}
