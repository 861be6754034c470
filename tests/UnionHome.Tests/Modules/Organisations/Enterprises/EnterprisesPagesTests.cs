using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Jobs;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations.Enterprises;

namespace UnionHome.Tests.Modules.Organisations.Enterprises;

public sealed class EnterprisesPagesTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_clerk_registers_a_unit_once_and_every_mistake_is_told_at_its_field(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var db = host.Open();
        var county = await World.County(db, await World.City(db));
        using var officer = await host.SignIn(Role.CaseOfficer, county);
        var code = Registered.Code().Text;

        foreach (var (field, value, sentence) in ((string, string, string)[])
        [
            ("Input.CreditCode", code[..17] + (code[17] == '0' ? '1' : '0'), "校验码须相符"), ("Input.CreditCode", "81220800MC00000122", "这是工会的代码"), ("Input.WorkerCount", "-3", "职工人数应为 0 至"),
            ("Input.WorkerCount", "许多", "职工人数"), ("Input.ContactPhone", "12345", "联系电话应为 11 位手机号码"), ("From", "2030-01-01", "日期不能晚于今天"), ("Input.OpenedOn", "2026-03-01", "纳入日期不能早于开业日期"),
        ])
        {
            var answer = await officer.PostForm("/organisations/enterprises/new", new(Typed(county, code)) { [field] = value });
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains(sentence, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        }

        var made = await officer.PostForm("/organisations/enterprises/new", Typed(county, code));
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        var twice = await officer.PostForm("/organisations/enterprises/new", Typed(county, code));
        Assert.Contains($"代码 {code} 已登记为“示例纺织有限公司”，由{county.NameZh}负责", WebUtility.HtmlDecode(await twice.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        var page = made.Headers.Location!.OriginalString;
        var html = WebUtility.HtmlDecode(await officer.GetStringAsync(page));
        Assert.Contains("138****1234", html, StringComparison.Ordinal);
        Assert.DoesNotContain("13800001234", html, StringComparison.Ordinal);
        await officer.PostForm(page + "/contact", new() { ["Reason"] = "联系走访" });
        Assert.Contains("13800001234", await officer.GetStringAsync(page + "/contact"), StringComparison.Ordinal);
        Assert.DoesNotContain("13800001234", await officer.GetStringAsync(page + "/contact"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_campaign_tells_who_is_left_by_place_and_a_visit_is_a_to_do_until_it_is_made(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var db = host.Open();
        var city = await World.City(db);
        var county = await World.County(db, city);
        var township = await World.Below(db, county, OrganisationKind.Township, "样板镇总工会");
        var union = await World.Grassroots(db, township);
        using var register = new Registered();
        var (left, covered) = (register.At(township, new(2026, 1, 1), workers: 60, name: "示例未建厂"), register.At(township, new(2026, 1, 1), workers: 90, name: "示例已建厂"));
        covered.Join(union, new(2026, 2, 1), World.Act());
        db.AddRange(left, covered, register.At(county, new(2026, 1, 1), workers: 9, name: "示例小店"));
        await db.SaveChangesAsync();
        using var officer = await host.SignIn(Role.CaseOfficer, city);

        var board = WebUtility.HtmlDecode(await officer.GetStringAsync("/organisations/campaign"));
        Assert.Contains("应建会单位 2 家，还有 1 家没有工会，涉及职工 60 人", board, StringComparison.Ordinal);
        Assert.Contains($"/organisations/campaign?union={county.Code}", board, StringComparison.Ordinal);
        Assert.Contains("示例未建厂", board, StringComparison.Ordinal);
        Assert.DoesNotContain("示例小店", board, StringComparison.Ordinal);
        Assert.Contains("样板镇总工会", WebUtility.HtmlDecode(await officer.GetStringAsync($"/organisations/campaign?union={county.Code}&workers=50&private=yes")), StringComparison.Ordinal);
        using (var export = SheetFile.Open(new MemoryStream(await officer.GetByteArrayAsync("/organisations/campaign?handler=Export"))))
            Assert.Equal(2, export.Rows().Count());

        var page = $"/organisations/enterprises/{left.Id}";
        Assert.Equal(HttpStatusCode.Redirect, (await officer.PostForm(page + "/assignment", new() { ["InCharge"] = "示例经办", ["NextVisitOn"] = "2026-03-09" })).StatusCode);
        Assert.Equal(["2026-03-09"], await Due(host, left));
        Assert.Equal(HttpStatusCode.Redirect, (await officer.PostForm(page + "/visit", new() { ["Input.On"] = "2026-03-02", ["Input.By"] = "示例经办", ["Input.Found"] = "同意建会", ["Input.Agreed"] = "下周选筹备组" })).StatusCode);
        Assert.Empty(await Due(host, left));
        Assert.Contains("下周选筹备组", WebUtility.HtmlDecode(await officer.GetStringAsync(page)), StringComparison.Ordinal);

        var second = await officer.PostForm(page + "/membership", new() { ["Other"] = union.Code, ["On"] = "2026-03-01" });
        Assert.Contains("是单独建会的基层工会，已覆盖“示例已建厂”", WebUtility.HtmlDecode(await second.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        var list = await officer.GetFromJsonAsync<JsonElement>("/api/enterprises?covered=yes");
        Assert.Equal(["示例已建厂"], list.GetProperty("rows").EnumerateArray().Select(r => r.GetProperty("name").GetString()!));
        using var chair = await host.SignIn(Role.GrassrootsChair, union);
        Assert.Contains("示例已建厂", WebUtility.HtmlDecode(await chair.GetStringAsync($"/organisations/{union.Id}/enterprises")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await chair.GetAsync("/organisations/campaign")).StatusCode);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_sheet_is_checked_first_its_bad_rows_come_back_and_its_good_ones_are_taken_when_told_so(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var db = host.Open();
        var city = await World.City(db);
        var (county, other) = (await World.County(db, city), await World.County(db, city, "邻县总工会"));
        var (single, joint) = (await World.Grassroots(db, county), await World.Below(db, county, OrganisationKind.Joint, "联合工会"));
        using var register = new Registered();
        var known = register.At(county, new(2026, 1, 1));
        db.Add(known);
        await db.SaveChangesAsync();
        using var officer = await host.SignIn(Role.CaseOfficer, county);
        string Row(string code, string responsible, string union = "", string since = "", string workers = "40", string from = "2014-01-01") =>
            $"{code},示例{code[^6..]}厂,私营企业,制造业,{workers},{from},{responsible},{union},{since},0436-3200000\n";
        var bad = Registered.Code().Text;
        var first = Registered.Code().Text;
        var sheet = "统一社会信用代码,单位名称,单位类别,行业,职工人数,纳入日期,负责工会代码,工会代码,入会日期,联系电话\n"
            + Row(first, county.Code, single.Code, "2014-03-01")                         // 2: good
            + Row(Registered.Code().Text, county.Code, joint.Code, "2014-03-01")         // 3: good
            + Row(known.CreditCode, county.Code)                                          // 4: known
            + Row(first, county.Code)                                                     // 5: twice
            + Row(bad[..17] + (bad[17] == '0' ? '1' : '0'), county.Code)                  // 6: check digit
            + Row(Registered.Code().Text, other.Code)                                     // 7: out of reach
            + Row(Registered.Code().Text, county.Code, single.Code, "2014-03-01")         // 8: a second unit of a single union
            + Row(Registered.Code().Text, county.Code, joint.Code)                        // 9: since when
            + Row(Registered.Code().Text, county.Code, workers: "1.5")                    // 10
            + Row(Registered.Code().Text, county.Code, from: "2031-01-01");               // 11: ahead

        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var dry = await Finish(host, await officer.PostMultipart("/organisations/enterprises/import", File(Encoding.GetEncoding("GB18030").GetBytes(sheet))));
        var told = dry.ResultAs<EnterpriseImportResult>()!;
        Assert.Equal((2, 1, 7, false), (told.Registered, told.Known, told.Bad, told.Applied));
        Assert.Equal([5, 6, 7, 8, 9, 10, 11], dry.MistakesShownHere(host.Services.GetRequiredService<Vault>()).Select(m => m.Row).Distinct());
        Assert.Equal(1, await db.Set<Enterprise>().CountAsync());
        using (var correct = SheetFile.Open(new MemoryStream(await officer.GetByteArrayAsync($"/jobs/{dry.Id}?handler=File"))))
            Assert.Equal(8, correct.Rows().Count());

        var done = await Finish(host, await officer.PostForm($"/jobs/{dry.Id}", [], "/organisations/enterprises/import/"));
        Assert.True(done.ResultAs<EnterpriseImportResult>()!.Applied);
        var made = await db.Set<Enterprise>().AsNoTracking().SingleAsync(e => e.CreditCode == first);
        Assert.Equal((single.Id, new DateOnly(2014, 3, 1), 3), (made.UnionId!.Value, made.UnionSince!.Value, await db.Set<Enterprise>().CountAsync()));
    }

    private static Dictionary<string, string> Typed(Organisation county, string code) => new()
    {
        ["Responsible"] = county.Code,
        ["Input.CreditCode"] = code,
        ["Input.Name"] = "示例纺织有限公司",
        ["Input.Ownership"] = "Private",
        ["Input.Industry"] = "C",
        ["Input.WorkerCount"] = "120",
        ["Input.ContactName"] = "示例联系人",
        ["Input.ContactPhone"] = "138 0000 1234",
        ["From"] = "2026-01-01",
    };

    private static async Task<IEnumerable<string>> Due(TestHost host, Enterprise of)
    {
        await using var db = host.Open();
        return (await db.Set<Todo>().Where(t => t.AboutId == of.Id && t.SettledAt == null).Select(t => t.DueOn).ToListAsync()).Select(d => d!.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    private static MultipartFormDataContent File(byte[] bytes) => new() { { new ByteArrayContent(bytes), "Input.File", "enterprises.csv" } };

    private static async Task<JobRun> Finish(TestHost host, HttpResponseMessage answer)
    {
        Assert.True(answer.StatusCode == HttpStatusCode.Found, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
        var id = Guid.Parse(answer.Headers.Location!.OriginalString.Split('/')[^1]);
        Assert.True(await host.Services.GetRequiredService<JobWorker>().DoNext(default));
        await using var db = host.Open();
        var job = await db.Set<JobRun>().SingleAsync(j => j.Id == id);
        Assert.True(job.State == JobState.Done, job.Failure);
        return job;
    }
}
