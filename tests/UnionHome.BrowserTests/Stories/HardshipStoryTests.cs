using Microsoft.Playwright;

namespace UnionHome.BrowserTests.Stories;

/// <summary>
/// An officer visits a household and registers it step by step; the city's reviewer verifies, the county's leader announces; a citizen reads the
/// notice, which tells nothing of illness or numbers, and objects.
/// </summary>
public sealed class HardshipStoryTests
{
    private const string Password = "Baicheng-2014";
    private const string Worker = "示例困难甲";

    [Theory, InlineData(1280), InlineData(360)]
    public async Task A_household_is_visited_registered_verified_and_announced_and_a_citizen_objects(int width)
    {
        await using var site = await Site.Open();
        var officer = await site.Visit(width);
        await officer.SignIn("demo-officer", Password);
        await officer.Menu("/aid/files");
        await officer.Page.ClickAsync("main a[href='/aid/files/new']");
        var file = await Visits(officer);
        await Registers(officer, file);
        await Reads(officer, file);

        var reviewer = await site.Visit(width);
        await reviewer.SignIn("demo-reviewer", Password);
        await reviewer.Look($"{file}/verification");
        await Assertions.Expect(reviewer.Page.Locator("input[value=Deep]")).ToBeCheckedAsync();
        await reviewer.Send();
        var leader = await site.Visit(width);
        await leader.SignIn("demo-county-leader", Password);
        await leader.Look($"{file}/announcement");
        await leader.Send();
        var notice = (await leader.Page.Locator("main dl.facts a[href^='/portal/notices/']").GetAttributeAsync("href"))!;

        var citizen = await site.Visit(360);
        await citizen.Look(notice);
        var shown = await citizen.Page.Locator("main").InnerTextAsync();
        Assert.Contains("示***甲", shown, StringComparison.Ordinal);
        Assert.Contains("深度困难", shown, StringComparison.Ordinal);
        foreach (var hidden in (string[])[Worker, "尿毒症", "重特大疾病", "9000"]) Assert.DoesNotContain(hidden, shown, StringComparison.Ordinal);
        await citizen.Page.FillAsync("main textarea", "该户另有住房，请核实。");
        await citizen.Page.ClickAsync("main form .btn-primary");
        await citizen.Look();

        await leader.Look(file);
        await Assertions.Expect(leader.Page.Locator("main")).ToContainTextAsync("公示中");
    }

    private static async Task<string> Visits(Visitor officer)
    {
        var page = officer.Page;
        await officer.Look();
        await page.FillAsync("[name='Input.Name']", Worker);
        await page.FillAsync("[name='Input.IdNumber']", "220800199001019990");
        await page.FillAsync("[name='Input.First']", "走访甲");
        await page.FillAsync("[name='Input.Second']", "走访乙");
        await page.FillAsync("[name='Input.Findings']", "租房居住，妻子无业");
        await page.ClickAsync("main form .btn-primary");
        await Assertions.Expect(page.Locator(".field-error")).ToContainTextAsync("身份证号码不对");
        Assert.Equal("租房居住，妻子无业", await page.InputValueAsync("[name='Input.Findings']"));
        await page.FillAsync("[name='Input.IdNumber']", Sample.ExampleNumbers.Id(990_001).Whole);
        await officer.Send();
        return new Uri(page.Url).AbsolutePath;
    }

    internal static async Task Registers(Visitor officer, string file)
    {
        var page = officer.Page;
        await officer.Look($"{file}/household");
        await page.SelectOptionAsync("[name='Input.Members[0].Situation']", "OnSickLeave");
        await page.SelectOptionAsync("[name='Input.Members[0].Health']", "SeriouslyIll");
        await page.FillAsync("[name='Input.Members[0].Illness']", "尿毒症");
        await page.FillAsync("[name='Input.Members[0].Income']", "9,000");
        await page.FillAsync("[name='Input.Members[1].Name']", "示例配偶");
        await page.SelectOptionAsync("[name='Input.Members[1].Kinship']", "Spouse");
        await page.SelectOptionAsync("[name='Input.Members[1].Situation']", "OutOfWork");
        await page.FillAsync("[name='Input.Members[1].Income']", "0");
        await page.FillAsync("[name='Input.RigidExpenses']", "3000");
        await page.SelectOptionAsync("[name='Input.MainCause']", "SeriousIllness");
        await page.FillAsync("[name='Input.Contact']", "联系人");
        await page.FillAsync("[name='Input.Plan']", "申请医疗救助");
        await officer.Send();
        await officer.Look($"{file}/authorisation");
        await officer.Send();
        await officer.Look($"{file}/check");
        await page.FillAsync("[name=CheckResult]", "与申报一致");
        await officer.Send();
        await officer.Look($"{file}/enrolment");
        await page.FillAsync("[name=Number]", "2026-101");
        await officer.Send();
    }

    /// <summary>Incomes and the sentence that explains the test are shown once, for a reason.</summary>
    private static async Task Reads(Visitor officer, string file)
    {
        await officer.Look($"{file}/facts");
        await officer.Page.FillAsync("[name=Reason]", "向职工说明测算结果");
        await officer.Page.ClickAsync("main form .btn-primary");
        await officer.Look();
        await Assertions.Expect(officer.Page.Locator("main")).ToContainTextAsync("人均每月 250.00 元");
        await Assertions.Expect(officer.Page.Locator("main")).ToContainTextAsync("属于深度困难");
        await officer.Page.ReloadAsync();
        await Assertions.Expect(officer.Page.Locator("main")).Not.ToContainTextAsync("250.00");
    }
}
