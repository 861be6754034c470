using System.Text.Json;
using Microsoft.Playwright;

namespace UnionHome.BrowserTests.Stories;

/// <summary>
/// What the program is for, as its people do it: a published figure is opened to its return; the return is corrected and accepted; the
/// total, the trend and a new draft follow; the published edition stays and shows the difference.
/// </summary>
public sealed class FromReturnToBulletinTests
{
    private const string Password = "Baicheng-2014";
    private const string Total = "/api/figures/aid.hardship_files?union=220822&from=2014-01-01&to=2014-12-31&source=reported";

    [Theory, InlineData(1280), InlineData(360)]
    public async Task A_corrected_return_changes_the_ledger_and_the_next_edition_but_not_the_published_one(int width)
    {
        await using var site = await Site.Open();
        var citizen = await site.Visit(width);
        var statistician = await site.Visit(width);
        var reviewer = await site.Visit(width);
        var editor = await site.Visit(width);
        var leader = await site.Visit(width);

        var source = await CitizenOpensAFigure(citizen);
        var correction = await StatisticianCorrects(statistician, source, "3800");
        Assert.Equal(3771, await Value(citizen));
        await ReviewerAccepts(reviewer, correction);

        Assert.Equal(3800, await Value(citizen));
        await citizen.Look("/figures/aid.hardship_files?union=220822&from=2014-01-01&to=2014-12-31&source=reported");
        await Assertions.Expect(citizen.Page.Locator("main")).ToContainTextAsync("3800");
        await statistician.Look("/figures/aid.hardship_files?union=220822&from=2014-01-01&to=2014-12-31&source=reported");
        await Assertions.Expect(statistician.Page.Locator("main")).ToContainTextAsync("3,800");

        await TheEditionKeepsWhatItPublished(citizen);
        var published = await TheNextEditionIsPublished(editor, leader);
        await citizen.Look(published);
        await Assertions.Expect(citizen.Page.Locator("main")).ToContainTextAsync("3800份");
    }

    /// <summary>From the paper to the line of the return that the figure was told in.</summary>
    private static async Task<string> CitizenOpensAFigure(Visitor citizen)
    {
        await citizen.Look("/bulletins/latest");
        await Assertions.Expect(citizen.Page.Locator("article")).ToHaveCountAsync(8);
        await Assertions.Expect(citizen.Page.Locator("main")).ToContainTextAsync("3771份");
        var figure = await Printed(citizen);
        await citizen.Look(figure.GetProperty("address").GetString()!);
        await Assertions.Expect(citizen.Page.Locator(".provenance-value")).ToContainTextAsync("3771");
        var source = figure.GetProperty("sourceAddress").GetString()!;
        await citizen.Look(source);
        await Assertions.Expect(citizen.Page.Locator("main")).ToContainTextAsync("3771");
        return source;
    }

    private static async Task<string> StatisticianCorrects(Visitor statistician, string source, string value)
    {
        await statistician.SignIn("demo-county-statistician", Password);
        await statistician.Look("/");
        await statistician.Look(source[..source.IndexOf("/lines", StringComparison.Ordinal)] + "/correction");
        await statistician.Page.ClickAsync("main form .btn-primary");
        await statistician.Page.WaitForURLAsync("**/edit");
        await statistician.Page.FillAsync("[id='aid.hardship_files'] .sheet-number", value);
        await statistician.Page.ClickAsync("button[value=submit]");
        await statistician.Page.WaitForURLAsync("**/submission");
        await statistician.Page.ClickAsync("main form .btn-primary");
        await Assertions.Expect(statistician.Page.Locator(".notice-done")).ToBeVisibleAsync();
        return new Uri(statistician.Page.Url).AbsolutePath;
    }

    private static async Task ReviewerAccepts(Visitor reviewer, string correction)
    {
        await reviewer.SignIn("demo-reviewer", Password);
        await reviewer.Look("/");
        await Assertions.Expect(reviewer.Page.Locator($"main a[href='{correction}/review']")).ToBeVisibleAsync();
        await reviewer.Page.GotoAsync(correction + "/review");
        await reviewer.Page.ClickAsync("main form .btn-primary");
        await Assertions.Expect(reviewer.Page.Locator(".notice-done")).ToBeVisibleAsync();
    }

    private static async Task TheEditionKeepsWhatItPublished(Visitor citizen)
    {
        var figure = await Printed(citizen);
        Assert.Equal(3771, figure.GetProperty("value").GetInt32());
        Assert.Equal(3800, figure.GetProperty("now").GetProperty("value").GetInt32());
        await citizen.Look(figure.GetProperty("address").GetString()!);
        await Assertions.Expect(citizen.Page.Locator(".provenance-value")).ToContainTextAsync("3771");
        await Assertions.Expect(citizen.Page.Locator(".provenance-now")).ToContainTextAsync("3800");
    }

    /// <summary>Drafted and checked by the editor, approved by the leader, published by the editor.</summary>
    private static async Task<string> TheNextEditionIsPublished(Visitor editor, Visitor leader)
    {
        var page = editor.Page;
        await editor.SignIn("demo-editor", Password);
        await editor.Look("/bulletins/desk");
        await editor.Look("/bulletins/desk/new");
        await page.FillAsync("[name='Input.TitleZh']", "工会简报");
        await page.FillAsync("[name='Input.TitleEn']", "Union Bulletin");
        await page.FillAsync("[name='Input.From']", "2014-01-01");
        await page.FillAsync("[name='Input.To']", "2014-12-31");
        await page.ClickAsync("main form .btn-primary");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await editor.Look();
        var desk = new Uri(page.Url).AbsolutePath;

        await editor.Look(desk + "/story");
        await page.FillAsync("[name='Input.Union']", "220822");
        await page.FillAsync("[name='Input.HeadlineZh']", "档案重新核对");
        await page.FillAsync("[name='Input.HeadlineEn']", "Files checked again");
        await page.FillAsync("[name='Input.TemplateEn']", "Tongyu keeps {{ 'aid.hardship_files' | figure }}.");
        await page.FillAsync("[name='Input.TemplateZh']", "通榆县在册困难职工档案{{ 'aid.no_such_figure' | figure }}。");
        await page.ClickAsync("main form .btn-primary");
        await Assertions.Expect(page.Locator(".notice-errors")).ToContainTextAsync("aid.no_such_figure");
        await editor.Look();
        await page.FillAsync("[name='Input.TemplateZh']", "通榆县在册困难职工档案{{ 'aid.hardship_files' | figure }}。");
        await page.ClickAsync("main form .btn-primary");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        await editor.Look(desk + "/check");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("3800");
        await page.ClickAsync("main form .btn-primary");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        await leader.SignIn("demo-leader", Password);
        await leader.Look(desk);
        await leader.Look(desk + "/approval");
        await leader.Page.ClickAsync("main form .btn-primary");
        await leader.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        await editor.Look(desk + "/publication");
        await page.ClickAsync("main form .btn-primary");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await editor.Look(desk);
        return await page.Locator("a[href^='/bulletins/']:not([href*='desk'])").First.GetAttributeAsync("href") ?? "";
    }

    /// <summary>The figure as it stands in the first edition's twin.</summary>
    private static async Task<JsonElement> Printed(Visitor citizen)
    {
        var twin = await citizen.Page.APIRequest.GetAsync("/bulletins/1.json");
        var json = await twin.JsonAsync();
        return json!.Value.GetProperty("figures").EnumerateArray()
            .First(f => f.GetProperty("union").GetString() == "220822" && f.GetProperty("figure").GetString() == "aid.hardship_files");
    }

    private static async Task<decimal> Value(Visitor citizen)
    {
        var answer = await citizen.Page.APIRequest.GetAsync(Total);
        return (await answer.JsonAsync())!.Value.GetProperty("value").GetDecimal();
    }
}
