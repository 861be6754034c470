using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Audit;
using UnionHome.Foundation.Sheets;
using UnionHome.Modules.Aid.Disasters;
using UnionHome.Sample.Lights;
using UnionHome.Tests.Modules.People;

namespace UnionHome.Tests.Modules.Aid.Disasters;

/// <summary>The pages as the county's case officer uses them on the night after.</summary>
public sealed class DisasterPagesTests
{
    private const string Head = "姓名,身份证号码,手机号码,工作单位,工会代码,家庭人口,受伤人数,房屋损坏,估计损失,急需,核查日期,核查人\n";

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_officer_registers_surveys_with_photos_is_told_of_mistakes_and_shows_numbers_for_a_reason_only(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var db = host.Open();
        var county = await World.County(db, await World.City(db));
        var factory = await World.Grassroots(db, county, "示例纺织厂工会");
        using var officer = await host.SignIn(Role.CaseOfficer, county);
        var registered = await officer.PostForm("/aid/disasters/new", new() { ["Input.Title"] = "河水漫堤", ["Input.Kind"] = "Flood", ["Input.Place"] = "沿河各村", ["Input.HappenedOn"] = "2026-03-01" });
        Assert.True(registered.StatusCode == HttpStatusCode.Redirect, await Text(registered));
        var disaster = registered.Headers.Location!.ToString();

        var wrong = await Survey(officer, disaster, Flood.WrongCheckDigit(Persons.Number(1)), "-1", factory.Code);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        var page = await Text(wrong);
        foreach (var kept in (string[])["身份证号码不对", "示例甲", "-1", factory.Code]) Assert.Contains(kept, page, StringComparison.Ordinal);
        Assert.Contains("金额不能小于零", await Text(await Survey(officer, disaster, Persons.Number(1).Whole, "-1", factory.Code)), StringComparison.Ordinal);
        var done = await Survey(officer, disaster, Persons.Number(1).Whole, "1200", factory.Code, SchematicPhoto.Of((1, 2, 3)));
        Assert.True(done.StatusCode == HttpStatusCode.Redirect, await Text(done));
        Assert.Contains("此人在这次灾情中已登记：示例甲，示例纺织厂工会，2026-03-02由核查人甲核查", await Text(await Survey(officer, disaster, Persons.Number(1).Whole, "1", factory.Code)), StringComparison.Ordinal);
        var survey = await db.Set<DisasterSurvey>().AsNoTracking().SingleAsync();
        Assert.Equal((factory.Id, 1), (survey.OrganisationId, await db.Set<Attachment>().CountAsync(a => a.OwnerId == survey.Id)));

        // Whole numbers for a reason, once; out of reach there is nothing.
        var household = $"/aid/disasters/households/{survey.Id}";
        Assert.DoesNotContain(Persons.Number(1).Whole, await officer.GetStringAsync(household), StringComparison.Ordinal);
        await officer.PostForm(household, new() { ["Reason"] = "联系本人" });
        Assert.Contains(Persons.Number(1).Whole, await officer.GetStringAsync(household), StringComparison.Ordinal);
        Assert.DoesNotContain(Persons.Number(1).Whole, await officer.GetStringAsync(household), StringComparison.Ordinal);
        using var chair = await host.SignIn(Role.GrassrootsChair, await World.Grassroots(db, county, "另一厂工会"));
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), ((await chair.GetAsync(household)).StatusCode, (await chair.GetAsync(disaster)).StatusCode));
        using var own = await host.SignIn(Role.GrassrootsChair, factory);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), ((await own.GetAsync(household)).StatusCode, (await own.GetAsync(disaster)).StatusCode));

        // Taken out in part by who only reads, whole by who surveys and says so.
        using var reviewer = await host.SignIn(Role.Reviewer, county);
        Assert.DoesNotContain("Whole", await reviewer.GetStringAsync($"{disaster}/households/export"), StringComparison.Ordinal);
        var led = await officer.PostForm($"{disaster}/households/export?housing=Bad", new() { ["Reason"] = "上门核对", ["Whole"] = "true" });
        Assert.Equal(HttpStatusCode.Redirect, led.StatusCode);
        var address = new Uri(new Uri("http://localhost" + disaster + "/households/export"), led.Headers.Location!).PathAndQuery;
        using (var sheet = SheetFile.Open(new MemoryStream(await officer.GetByteArrayAsync(address))))
            Assert.Contains(sheet.Rows().SelectMany(r => r.Cells), c => c.Text == Persons.Number(1).Whole);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.GetAsync(address)).StatusCode);
        Assert.Equal(1, await db.Set<AuditLine>().CountAsync(a => a.Action == "disasters.export_whole"));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_sheet_is_looked_at_first_kept_whole_or_not_at_all_and_its_mistakes_are_told_row_by_row(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var db = host.Open();
        var county = await World.County(db, await World.City(db));
        var factory = await World.Grassroots(db, county);
        using var officer = await host.SignIn(Role.CaseOfficer, county);
        var disaster = (await officer.PostForm("/aid/disasters/new", new() { ["Input.Title"] = "河水漫堤", ["Input.Kind"] = "Flood", ["Input.Place"] = "沿河各村", ["Input.HappenedOn"] = "2026-03-01" })).Headers.Location!.ToString();
        var good = Row(1, factory.Code) + Row(2, "");
        var bad = good + Row(1, "") + Row(3, "nowhere") + Row(4, "", loss: "-1") + Row(5, "", number: Flood.WrongCheckDigit(Persons.Number(5))) + Row(6, "", need: "飞机") + Row(7, "", on: "2026-02-01");

        var told = await Text(await Send(officer, disaster, bad));
        foreach (var sentence in (string[])["第 4 行：与第 2 行是同一个身份证号码", "第 5 行：“nowhere”不是这次灾情范围内的工会", "第 6 行：", "第 7 行：", "“飞机”不在急需的可选范围内", "第 9 行：核查日期应在灾情发生（2026-03-01）之后", "表格中有 6 处错误"])
            Assert.Contains(sentence, told, StringComparison.Ordinal);
        Assert.Equal(0, await db.Set<DisasterSurvey>().CountAsync());

        Assert.Contains("表格没有错误：2 户，6 人，估计损失 2,000.00 元", await Text(await Send(officer, disaster, good, "?handler=Preview")), StringComparison.Ordinal);
        Assert.Equal(0, await db.Set<DisasterSurvey>().CountAsync());
        var kept = await Send(officer, disaster, good);
        Assert.True(kept.StatusCode == HttpStatusCode.Redirect, await Text(kept));
        Assert.Equal([county.Id, factory.Id], (await db.Set<DisasterSurvey>().Select(s => s.OrganisationId).ToListAsync()).OrderBy(id => id == factory.Id));
        Assert.Contains("此人在这次灾情中已登记：示例1", await Text(await Send(officer, disaster, good)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync($"{disaster}/households/sheet?handler=Template")).StatusCode);

        var page = await Text(await officer.GetAsync($"{disaster}/households?need=Food&sort=loss&listed=false"));
        Assert.Contains("合计 2 户，6 人", page, StringComparison.Ordinal);
        Assert.Contains("合计 1 户，3 人", await Text(await officer.GetAsync($"{disaster}/households?union={factory.Code}")), StringComparison.Ordinal);
    }

    private static string Row(int n, string union, string loss = "1000", string? number = null, string need = "口粮、衣被", string on = "2026-03-02") =>
        $"示例{n},{number ?? Persons.Number(n).Whole},,示例商贸公司,{union},3,0,严重损坏,{loss},{need},{on},核查人甲\n";

    private static async Task<HttpResponseMessage> Send(HttpClient client, string disaster, string rows, string query = "")
    {
        var content = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(Head + rows)), "Table", "households.csv" } };
        foreach (var (name, value) in Forms.PostFormsOf(await client.GetStringAsync($"{disaster}/households/sheet")).First(f => f.IsMultipart).Hidden) content.Add(new StringContent(value), name);
        return await client.PostAsync($"{disaster}/households/sheet{query}", content);
    }

    private static Task<HttpResponseMessage> Survey(HttpClient client, string disaster, string number, string loss, string union, byte[]? photo = null)
    {
        var content = new MultipartFormDataContent
        {
            { new StringContent("示例甲"), "Input.Name" }, { new StringContent(number), "Input.IdNumber" }, { new StringContent(union), "Input.Union" }, { new StringContent("示例商贸公司"), "Input.Unit" }, { new StringContent("3"), "Input.People" },
            { new StringContent("Bad"), "Input.Housing" }, { new StringContent(loss), "Input.Loss" }, { new StringContent("Food"), "Input.Needs" }, { new StringContent("2026-03-02"), "Input.On" }, { new StringContent("核查人甲"), "Input.Surveyors" },
        };
        if (photo is not null) content.Add(new ByteArrayContent(photo), "Photos", "房屋.png");
        return client.PostMultipart($"{disaster}/households/new", content);
    }

    private static async Task<string> Text(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
}
