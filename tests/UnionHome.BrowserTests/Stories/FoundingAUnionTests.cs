using System.Globalization;
using Microsoft.Playwright;

namespace UnionHome.BrowserTests.Stories;

/// <summary>A worker asks for a union from a phone; the county's officer prepares it, its leader approves; the union stands in the tree and the founding rate has changed.</summary>
public sealed class FoundingAUnionTests
{
    private const string Password = "Baicheng-2014";
    private const string Unit = "通榆县示例待建会05厂";
    private static readonly string Today = TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    private static readonly string Rate = $"/api/figures/organisation.union_founding_rate?union=220822&source=recorded&from={Today}&to={Today}";

    [Fact]
    public async Task A_worker_asks_from_a_phone_and_the_county_founds_the_union()
    {
        await using var site = await Site.Open();
        var worker = await site.Visit(360);
        var officer = await site.Visit();
        var leader = await site.Visit();
        var code = await WorkerAsks(worker);
        var before = await Value(worker);

        await officer.SignIn("demo-officer", Password);
        await officer.Page.ClickAsync("#menu a[href='/organisations/campaign']");
        await Assertions.Expect(officer.Page.Locator("main")).ToContainTextAsync(Unit);
        await officer.Look();
        var founding = await OfficerPrepares(officer);
        await leader.SignIn("demo-county-leader", Password);
        await leader.Look(founding + "/approval");
        await leader.Page.FillAsync("[name=Number]", "通工发〔2026〕1号");
        await Done(leader);

        await leader.Look($"/organisations?q={Uri.EscapeDataString(Unit)}");
        await Assertions.Expect(leader.Page.Locator("main")).ToContainTextAsync(Unit + "工会委员会");
        Assert.True(await Value(worker) > before);
        await worker.Look("/portal/founding/status");
        await worker.Page.FillAsync("[name=Code]", code);
        await worker.Page.ClickAsync("main form .btn-primary");
        await Assertions.Expect(worker.Page.Locator("main")).ToContainTextAsync("工会已经批准成立");
        await worker.Look();
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
        await officer.Look();
        var founding = new Uri(page.Url).AbsolutePath;

        await officer.Look(founding + "/preparation");
        await page.FillAsync("[name='Input.GroupLeader']", "示例组长");
        await page.FillAsync("[name='Input.GroupSize']", "5");
        await Done(officer);
        await officer.Look(founding + "/members");
        await page.FillAsync("[name='Input.Members']", "40");
        await page.FillAsync("[name='Input.Women']", "10");
        await Done(officer);
        await officer.Look(founding + "/election");
        foreach (var (field, value) in ((string, string)[])
            [("On", Today), ("Entitled", "40"), ("Present", "36"), ("Seats", "5"), ("LeastVotes", "30"), ("AuditSeats", "3"), ("AuditLeastVotes", "28"), ("Chair", "示例主席")])
            await page.FillAsync($"[name='Input.{field}']", value);
        await page.CheckAsync("[name='Input.NoRelatives'][type=checkbox]");
        await Done(officer);
        await officer.Look(founding + "/request");
        await Done(officer);
        return founding;
    }

    private static async Task Done(Visitor visitor)
    {
        await visitor.Page.ClickAsync("main form .btn-primary");
        await Assertions.Expect(visitor.Page.Locator(".notice-done")).ToBeVisibleAsync();
    }

    private static async Task<decimal> Value(Visitor visitor)
    {
        var answer = await visitor.Page.APIRequest.GetAsync(Rate);
        return (await answer.JsonAsync())!.Value.GetProperty("value").GetDecimal();
    }
}
