using System.Globalization;
using Microsoft.Playwright;

namespace UnionHome.BrowserTests.Stories;

/// <summary>
/// A worker asks for a union from a phone; the county's officer prepares it, its leader approves; the union stands in the tree with its chair, whose
/// card is printed, and a citizen scans it.
/// </summary>
public sealed class FoundingAUnionTests
{
    private const string Password = "Baicheng-2014";
    private const string Unit = "通榆县示例待建会05厂";
    private static readonly string Today = TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    private static readonly string Rate = $"/api/figures/organisation.union_founding_rate?union=220822&source=recorded&from={Today}&to={Today}";

    [Theory, InlineData(1280), InlineData(360)]
    public async Task A_worker_asks_from_a_phone_the_county_founds_the_union_and_a_citizen_finds_its_chair(int width)
    {
        await using var site = await Site.Open();
        var worker = await site.Visit(360);
        var officer = await site.Visit(width);
        var leader = await site.Visit(width);
        var code = await WorkerAsks(worker);
        var before = await Value(worker);

        await officer.SignIn("demo-officer", Password);
        await officer.Menu("/organisations/campaign");
        await Assertions.Expect(officer.Page.Locator("main")).ToContainTextAsync(Unit);
        var founding = await OfficerPrepares(officer);
        await leader.SignIn("demo-county-leader", Password);
        await leader.Look(founding + "/approval");
        await leader.Page.FillAsync("[name=Number]", "通工发〔2026〕1号");
        await leader.Send();

        await leader.Look($"/organisations?q={Uri.EscapeDataString(Unit)}");
        await Assertions.Expect(leader.Page.Locator("main")).ToContainTextAsync(Unit + "工会委员会");
        Assert.True(await Value(worker) > before);
        await worker.Look("/portal/founding/status");
        await worker.Page.FillAsync("[name=Code]", code);
        await worker.Page.ClickAsync("main form .btn-primary");
        await Assertions.Expect(worker.Page.Locator("main")).ToContainTextAsync("工会已经批准成立");
        await worker.Look();

        var scanned = await OfficerPrintsTheCard(officer, founding);
        var citizen = await site.Visit(360);
        await citizen.Look(scanned);
        await Assertions.Expect(citizen.Page.Locator("main h1")).ToContainTextAsync(Unit + "工会委员会");
        await Assertions.Expect(citizen.Page.Locator(".people .chair")).ToContainTextAsync("示例主席");
        await Assertions.Expect(citizen.Page.Locator("a.tel[href='tel:04364200009']")).ToBeVisibleAsync();
    }

    /// <summary>The plaque is handed over; the union has its chair already, so that both lights go on and the card can be printed.</summary>
    private static async Task<string> OfficerPrintsTheCard(Visitor officer, string founding)
    {
        await officer.Look(founding + "/plaque");
        await officer.Send();
        var union = (await officer.Page.Locator("main dl.facts a[href^='/organisations/0']").Last.GetAttributeAsync("href"))!;
        await officer.Look($"{union}/terms");
        foreach (var told in (string[])["示例主席", "示例副主席", "示例经审", "0436-4200009"]) await Assertions.Expect(officer.Page.Locator("main")).ToContainTextAsync(told);
        var both = new LightsOf(officer, $"{union}/lights");
        await both.FillIn("0436-4200009");
        await both.ShowTheGate();
        await both.Light();
        var scanned = await both.PrintCards();
        await Assertions.Expect(officer.Page.Locator(".card .who").First).ToContainTextAsync("示例主席");
        return scanned;
    }

    private static async Task<string> WorkerAsks(Visitor worker)
    {
        await worker.Look("/");
        await worker.Page.ClickAsync("main a[href='/portal/founding']");
        await worker.Look();
        await worker.Page.SelectOptionAsync("[name='Input.County']", "220822");
        await worker.Page.FillAsync("[name='Input.UnitName']", Unit);
        await worker.Page.CheckAsync("[name='Input.Who'][value=Workers]");
        await worker.Page.FillAsync("[name='Input.Phone']", "13800002222");
        await worker.Page.CheckAsync("[name='Input.Agreed'][type=checkbox]");
        await worker.Page.ClickAsync("main form .btn-primary");
        await worker.Page.WaitForURLAsync("**/portal/founding/sent");
        await worker.Look();
        return await worker.Page.Locator(".follow-code").InnerTextAsync();
    }

    private static async Task<string> OfficerPrepares(Visitor officer)
    {
        var page = officer.Page;
        await officer.Look($"/organisations/founding?q={Uri.EscapeDataString(Unit)}");
        await page.ClickAsync("main table tbody a");
        await page.WaitForURLAsync("**/organisations/founding/*");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("申请人要求对单位保密");
        var founding = new Uri(page.Url).AbsolutePath;

        await officer.Look(founding + "/preparation");
        await page.FillAsync("[name='Input.GroupLeader']", "示例组长");
        await page.FillAsync("[name='Input.GroupSize']", "5");
        await officer.Send();
        await officer.Look(founding + "/members");
        await page.FillAsync("[name='Input.Members']", "40");
        await page.FillAsync("[name='Input.Women']", "10");
        await officer.Send();
        await officer.Look(founding + "/election");
        foreach (var (field, value) in ((string, string)[])
            [("On", Today), ("Entitled", "40"), ("Present", "36"), ("Seats", "5"), ("LeastVotes", "30"), ("AuditSeats", "3"), ("AuditLeastVotes", "28"), ("Chair", "示例主席"), ("OfficePhone", "0436-4200009"), ("ViceChair", "示例副主席"), ("AuditDirector", "示例经审")])
            await page.FillAsync($"[name='Input.{field}']", value);
        await page.SelectOptionAsync("[name='Input.Years']", "5");
        await page.CheckAsync("[name='Input.NoRelatives'][type=checkbox]");
        await officer.Send();
        await officer.Look(founding + "/request");
        await officer.Send();
        return founding;
    }

    private static async Task<decimal> Value(Visitor visitor)
    {
        var answer = await visitor.Page.APIRequest.GetAsync(Rate);
        return (await answer.JsonAsync())!.Value.GetProperty("value").GetDecimal();
    }
}
