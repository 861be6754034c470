using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Applications;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Sample.Lights;
using UnionHome.Tests.Modules.People;

namespace UnionHome.Tests.Modules.Aid.Apply;

/// <summary>A visitor applies and follows the application by number and code.</summary>
public sealed partial class ApplyPagesTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_worker_applies_with_photos_is_asked_answers_by_code_and_the_papers_go_into_the_file(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var db = host.Open();
        var county = await World.County(db, await World.City(db));
        var factory = await World.Grassroots(db, county, "示例纺织厂工会");
        using var worker = host.Anonymous();
        Assert.Contains($"/apply/form/{factory.Code}", await worker.GetStringAsync("/apply?q=" + Uri.EscapeDataString("纺织")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await worker.GetAsync("/apply/form/nowhere")).StatusCode);

        var sent = await Send(worker, factory, [], ("诊断书.png", SchematicPhoto.Of((1, 2, 3))));
        Assert.True(sent.StatusCode == HttpStatusCode.Redirect, WebUtility.HtmlDecode(await sent.Content.ReadAsStringAsync()));
        var page = WebUtility.HtmlDecode(await worker.GetStringAsync("/apply/sent"));
        var (number, code) = (NumberPattern().Match(page).Value, CodePattern().Match(page).Groups[1].Value);
        Assert.DoesNotContain(code, await worker.GetStringAsync("/apply/sent"), StringComparison.Ordinal);
        var application = await db.Set<AidApplication>().AsNoTracking().SingleAsync();
        Assert.Equal((number, factory.Id, ApplicationSource.Worker), (application.Number, application.HandsId, application.Source));

        using var chair = await host.SignIn(Role.GrassrootsChair, factory);
        Assert.Equal(HttpStatusCode.Redirect, (await chair.PostForm($"/aid/applications/{application.Id}/question", new() { ["Reason"] = "请补充费用单" })).StatusCode);
        using var phone = host.Anonymous();
        var wrong = await phone.PostForm("/apply/status", new() { ["Number"] = number, ["Code"] = "22222-22222" });
        Assert.Contains("没有找到这件申请", WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        await phone.PostForm("/apply/status", new() { ["Number"] = number.ToLowerInvariant(), ["Code"] = code });
        var status = WebUtility.HtmlDecode(await phone.GetStringAsync("/apply/status"));
        foreach (var told in (string[])["请补充费用单", "示*人", "示例纺织厂工会"]) Assert.Contains(told, status, StringComparison.Ordinal);
        foreach (var hidden in (string[])["示例人", Persons.Number(1).Whole, "住院自付很多", "测试"]) Assert.DoesNotContain(hidden, status, StringComparison.Ordinal);
        var answered = await phone.PostMultipart("/apply/answer", new() { { new StringContent("费用单见照片"), "Text" }, { new ByteArrayContent(SchematicPhoto.Of((4, 5, 6))), "Photos", "费用.png" } });
        Assert.Equal("/apply/status", answered.Headers.Location?.ToString());
        Assert.Contains("工会已收到", WebUtility.HtmlDecode(await phone.GetStringAsync("/apply/status")), StringComparison.Ordinal);

        var taken = await chair.PostForm($"/aid/applications/{application.Id}/file", new() { ["Input.VisitedOn"] = "2026-03-02", ["Input.First"] = "甲", ["Input.Second"] = "乙", ["Input.Findings"] = "租房居住" });
        Assert.True(taken.StatusCode == HttpStatusCode.Redirect, WebUtility.HtmlDecode(await taken.Content.ReadAsStringAsync()));
        var file = await db.Set<HardshipFile>().AsNoTracking().SingleAsync();
        Assert.Equal(2, await db.Set<Attachment>().CountAsync(a => a.OwnerId == file.Id));
        var filed = WebUtility.HtmlDecode(await chair.GetStringAsync($"/aid/files/{file.Id}"));
        Assert.Contains(number, filed, StringComparison.Ordinal);
        Assert.DoesNotContain("测算类别", filed, StringComparison.Ordinal);
        Assert.Contains("value=\"SeriousIllness\" selected", Regex.Replace(await chair.GetStringAsync($"/aid/files/{file.Id}/household"), "selected=\"selected\" value=\"(\\w+)\"|value=\"(\\w+)\" selected=\"selected\"", "value=\"$1$2\" selected"), StringComparison.Ordinal);
        var registered = await chair.PostForm($"/aid/files/{file.Id}/household", new() { ["Input.Contact"] = "联系人", ["Input.Plan"] = "计划" });
        Assert.True(registered.StatusCode == HttpStatusCode.Redirect, WebUtility.HtmlDecode(await registered.Content.ReadAsStringAsync()));

        // A quarter of an hour later the phone shows nothing any more.
        host.Clock.Advance(TimeSpan.FromMinutes(16));
        Assert.DoesNotContain("示*人", WebUtility.HtmlDecode(await phone.GetStringAsync("/apply/status")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_told_at_the_field_and_what_was_typed_is_kept()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        await using var db = host.Open();
        var factory = await World.Grassroots(db, await World.County(db, await World.City(db)));
        var address = 1;
        foreach (var (field, value, sentence) in ((string, string, string)[])
            [("Input.IdNumber", "220800199001019999", "身份证号码不对"), ("Input.OwnIncome", "-1", "金额不能小于零"), ("Input.OthersIncome", "", "请填写金额"), ("Input.People", "0", "家庭人口应为"), ("Input.Phone", "123", "手机号码不对"),
             ("Input.Agreed", "false", "请看过说明后勾选同意"), ("Input.Programme", $"{Guid.NewGuid()}", "这个项目不面向所选工会"), ("Input.Words", " ", "请说说遇到的困难")])
        {
            using var client = From(host, address++);
            var answer = await Send(client, factory, new() { [field] = value });
            var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
            Assert.True(answer.StatusCode == HttpStatusCode.UnprocessableEntity, $"{field}: {answer.StatusCode}");
            Assert.Contains(sentence, html, StringComparison.Ordinal);
            Assert.Contains("value=\"示例人\"", html, StringComparison.Ordinal);
        }

        using var visitor = From(host, 90);
        foreach (var (name, content) in ((string, byte[])[])[("诊断.png", "%PDF-1.7 no picture"u8.ToArray()), ("诊断.jpg", Encoding.UTF8.GetBytes("<svg/>"))])
        {
            var answer = await Send(visitor, factory, [], (name, content));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains("这个文件不是照片", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        }

        var many = await Send(visitor, factory, [], [.. Enumerable.Range(0, 6).Select(i => ($"{i}.png", SchematicPhoto.Of(((byte)i, 2, 3))))]);
        Assert.Contains("照片最多 5 张", WebUtility.HtmlDecode(await many.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Empty(await db.Set<AidApplication>().ToListAsync());
        Assert.Empty(await db.Set<Attachment>().ToListAsync());
    }

    [Fact]
    public async Task Codes_are_not_guessed_and_forms_not_flooded()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        await using var db = host.Open();
        var factory = await World.Grassroots(db, await World.County(db, await World.City(db)));
        using var client = host.Anonymous();
        for (var i = 0; i < 8; i++) Assert.Equal(HttpStatusCode.Redirect, (await Send(client, factory, new() { ["Input.IdNumber"] = Persons.Number(i + 1).Whole })).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await Send(client, factory, [])).StatusCode);
        var number = (await db.Set<AidApplication>().AsNoTracking().FirstAsync()).Number;

        for (var i = 0; i < 20; i++) Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.PostForm("/apply/status", new() { ["Number"] = number, ["Code"] = $"2222{2 + i % 8}-22222" })).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await client.PostForm("/apply/status", new() { ["Number"] = number, ["Code"] = "33333-33333" })).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await client.SendJson(HttpMethod.Post, "/api/apply/status", new { number, code = "33333-33333" })).StatusCode);

        // Without number and code nobody answers or withdraws.
        using var stranger = From(host, 7);
        Assert.Contains("现在没有需要您答复的问题", WebUtility.HtmlDecode(await stranger.GetStringAsync("/apply/answer")), StringComparison.Ordinal);
        Assert.Contains("查看时间已过", WebUtility.HtmlDecode(await stranger.GetStringAsync("/apply/withdrawal")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_applies_looks_and_the_worker_withdraws()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        await using var db = host.Open();
        var factory = await World.Grassroots(db, await World.County(db, await World.City(db)));
        using var client = host.Anonymous();
        object Body(string id) => new { name = "示例人", idNumber = id, phone = "17000000001", situation = "Employed", people = 2, ownIncome = 1500, othersIncome = 0, cause = "Accident", words = "受伤", agreed = true };
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.SendJson(HttpMethod.Post, $"/api/apply/{factory.Code}", Body("220800199001019999"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.SendJson(HttpMethod.Post, "/api/apply/nowhere", Body(Persons.Number(1).Whole))).StatusCode);
        var made = await client.SendJson(HttpMethod.Post, $"/api/apply/{factory.Code}", Body(Persons.Number(1).Whole));
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        var told = await made.Content.ReadFromJsonAsync<JsonElement>();
        var (number, code) = (told.GetProperty("number").GetString()!, told.GetProperty("code").GetString()!);
        var status = await (await client.SendJson(HttpMethod.Post, "/api/apply/status", new { number, code })).Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("Received", status.GetProperty("state").GetString());
        Assert.DoesNotContain("示例人", status.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/apply/programmes")).StatusCode);

        await client.PostForm("/apply/status", new() { ["Number"] = number, ["Code"] = code });
        Assert.Equal(HttpStatusCode.Redirect, (await client.PostForm("/apply/withdrawal", [])).StatusCode);
        Assert.Equal(ApplicationState.Withdrawn, (await db.Set<AidApplication>().AsNoTracking().SingleAsync()).State);
        Assert.Contains("申请已撤回", WebUtility.HtmlDecode(await client.GetStringAsync("/apply/status")), StringComparison.Ordinal);
    }

    private static HttpClient From(TestHost host, int address)
    {
        var client = host.Anonymous();
        client.DefaultRequestHeaders.Add(TestAddress.Header, $"192.0.2.{100 + address}");
        return client;
    }

    private static async Task<HttpResponseMessage> Send(HttpClient client, Organisation union, Dictionary<string, string> typed, params (string Name, byte[] Content)[] photos)
    {
        var fields = new Dictionary<string, string>
        {
            ["Input.Name"] = "示例人",
            ["Input.IdNumber"] = Persons.Number(1).Whole,
            ["Input.Phone"] = "17000000001",
            ["Input.Situation"] = "OnSickLeave",
            ["Input.People"] = "3",
            ["Input.OwnIncome"] = "900",
            ["Input.OthersIncome"] = "1,200.50",
            ["Input.Cause"] = "SeriousIllness",
            ["Input.Words"] = "住院自付很多",
            ["Input.Agreed"] = "true",
        };
        foreach (var (name, value) in typed) fields[name] = value;
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields) content.Add(new StringContent(value), name);
        foreach (var (name, photo) in photos) content.Add(new ByteArrayContent(photo), "Photos", name);
        return await client.PostMultipart($"/apply/form/{union.Code}", content);
    }

    [GeneratedRegex("SQ[0-9]{6}-[2-9A-HJKMNP-Z]{7}")]
    private static partial Regex NumberPattern();

    [GeneratedRegex("follow-code\">([2-9A-HJKMNP-Z]{5}-[2-9A-HJKMNP-Z]{5})<")]
    private static partial Regex CodePattern();
}
