using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Modules.Aid;
using UnionHome.Modules.Aid.EnterpriseVisits;
using UnionHome.Tests.Modules.Aid.Grants;

namespace UnionHome.Tests.Modules.Aid.EnterpriseVisits;

/// <summary>From the form to the figure and back, as an officer and as a program.</summary>
public sealed class DistressPagesTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_officer_writes_a_visit_down_follows_it_up_and_takes_it_back(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var db = host.Open();
        var aid = await AidWorld.Open(db);
        var today = host.Clock.GetUtcNow().ToChinaDate();
        using var officer = await host.SignIn(Role.CaseOfficer, aid.County);
        Dictionary<string, string> typed = new()
        {
            ["Input.Union"] = aid.County.Code,
            ["Input.Name"] = "样板农机厂",
            ["Input.EnterpriseUnion"] = $"{aid.Union.Code} {aid.Union.NameZh}",
            ["Input.On"] = today.Iso(),
            ["Input.Visitors"] = "走访人甲",
            ["Input.Difficulty"] = "Stopped",
            ["Input.Workers"] = "74",
            ["Input.Found"] = "停产两个月",
            ["Input.Brought"] = "1,500.50",
            ["Input.Promised"] = "协调生活补助",
            ["Input.PromisedUntil"] = today.AddDays(20).Iso(),
        };

        foreach (var (field, value, sentence) in (IEnumerable<(string, string, string)>)
        [
            ("Input.On", today.AddDays(1).Iso(), "走访日期不能晚于今天"), ("Input.On", "2009-12-31", "走访日期不能早于"), ("Input.Name", "", "请填写企业名称"), ("Input.Brought", "-1", "带去的款物不能小于零"),
            ("Input.Workers", "很多", "职工人数"), ("Input.Promised", "", "请写明承诺事项"), ("Input.EnterpriseUnion", "没有的工会", "没有找到“没有的工会”"),
        ])
        {
            var wrong = await officer.PostForm("/aid/enterprises/new", new(typed) { [field] = value });
            var page = WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync());
            Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
            foreach (var told in (string[])[sentence, "停产两个月", $"id=\"{field.Replace('.', '_')}-error\""]) Assert.Contains(told, page, StringComparison.Ordinal);
        }

        Assert.Equal(0, await db.Set<DistressVisit>().CountAsync());
        var address = (await Posted(officer, "/aid/enterprises/new", typed))!;
        Assert.Contains("计入 2026 年走访困难企业", await Read(officer, address), StringComparison.Ordinal);
        Assert.Contains("回访对样板农机厂的承诺", await Read(officer, "/"), StringComparison.Ordinal);
        Assert.Contains("样板农机厂", await Read(officer, "/aid/enterprises?promise=Pending&difficulty=Stopped&year=2026"), StringComparison.Ordinal);
        Assert.DoesNotContain("样板农机厂", await Read(officer, "/aid/enterprises?promise=Kept"), StringComparison.Ordinal);
        Assert.Contains(address, await Read(officer, $"/figures/{AidFigures.EnterprisesVisited}?union={aid.County.Code}&from=2026-01-01&to=2026-12-31"), StringComparison.Ordinal);

        var late = await officer.PostForm($"{address}/follow-up", new() { ["Input.Outcome"] = "Pending", ["Input.Became"] = "正在协调" });
        Assert.Contains("还没有兑现的请填写新的期限", WebUtility.HtmlDecode(await late.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        await Posted(officer, $"{address}/follow-up", new() { ["Input.Outcome"] = "Kept", ["Input.Became"] = "补助已发放" });
        Assert.Contains("补助已发放", await Read(officer, address), StringComparison.Ordinal);
        Assert.DoesNotContain("回访对样板农机厂的承诺", await Read(officer, "/"), StringComparison.Ordinal);
        Assert.DoesNotContain("<form method=\"post\" class=\"form\"", await Read(officer, $"{address}/follow-up"), StringComparison.Ordinal);

        await Posted(officer, $"{address}/taking-back", new() { ["Reason"] = "记错企业" });
        Assert.Contains("作废后不再统计", await Read(officer, address), StringComparison.Ordinal);
        Assert.Equal(0, (await new FigureLedger(db).Total(AidFigures.EnterprisesVisited, aid.County.Id, new(today, today), FigureSource.Recorded)).Value);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_program_does_the_same_by_json(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var db = host.Open();
        var aid = await AidWorld.Open(db);
        var today = host.Clock.GetUtcNow().ToChinaDate().Iso();
        using var officer = await host.SignIn(Role.CaseOfficer, aid.County);
        var body = new { union = aid.County.Code, name = "样板农机厂", on = today, visitors = "走访人甲", difficulty = "Stopped", workers = 74, found = "停产两个月", brought = 1500.5, promised = "协调生活补助" };

        var created = await officer.SendJson(HttpMethod.Post, "/api/aid/enterprises", body);
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        var visit = await created.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal((150_050, true, "Visited"), (visit.GetProperty("brought").GetInt64(), visit.GetProperty("counts").GetBoolean(), visit.GetProperty("state").GetString()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await officer.SendJson(HttpMethod.Post, "/api/aid/enterprises", body)).StatusCode);

        var address = created.Headers.Location!.OriginalString;
        Assert.Equal(HttpStatusCode.Conflict, (await officer.SendJson(HttpMethod.Post, $"{address}/follow-up?version=99", new { on = today, outcome = "Kept", became = "补助已发放" })).StatusCode);
        var kept = await (await officer.SendJson(HttpMethod.Post, $"{address}/follow-up", new { on = today, outcome = "Kept", became = "补助已发放" })).Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(("Kept", "补助已发放"), (kept.GetProperty("state").GetString(), kept.GetProperty("followUps")[0].GetProperty("became").GetString()));
        var gone = await (await officer.SendJson(HttpMethod.Post, $"{address}/taking-back", new { reason = "记错企业" })).Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(("TakenBack", false), (gone.GetProperty("state").GetString(), gone.GetProperty("counts").GetBoolean()));
        var list = await officer.GetFromJsonAsync<JsonElement>("/api/aid/enterprises?q=农机");
        Assert.Equal(address.Split('/')[^1], list.GetProperty("rows")[0].GetProperty("id").GetString());
    }

    private static async Task<string> Read(HttpClient client, string address) => WebUtility.HtmlDecode(await client.GetStringAsync(address));

    private static async Task<string?> Posted(HttpClient client, string url, Dictionary<string, string> fields)
    {
        var answer = await client.PostForm(url, fields);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
        return answer.Headers.Location?.OriginalString;
    }
}
