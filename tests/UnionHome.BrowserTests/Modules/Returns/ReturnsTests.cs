using Microsoft.Playwright;

namespace UnionHome.BrowserTests.Modules.Returns;

public sealed class ReturnsTests
{
    private const string Password = "Baicheng-2014";

    [Theory, InlineData(1280), InlineData(360)]
    public async Task A_county_corrects_what_it_told_and_the_city_accepts_it(int width)
    {
        await using var site = await Site.Open();
        var clerk = await site.Visit(width);
        await clerk.SignIn("demo-county-statistician", Password);
        await clerk.Look("/returns");
        await clerk.Look("/returns/new");
        await clerk.Look("/returns/filing?period=2014");

        await clerk.Look("/returns?union=220822&year=2014&state=Accepted&sort=submitted");
        await clerk.Page.Locator("tbody a").First.ClickAsync();
        await clerk.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await clerk.Look();
        await clerk.Page.GotoAsync(clerk.Page.Url.Split('?')[0] + "/correction");
        await clerk.Look();
        await clerk.Page.ClickAsync("main form .btn-primary");
        await clerk.Page.WaitForURLAsync("**/edit");
        await clerk.Look();

        await clerk.Page.FillAsync("[name='Entries[0].Value']", "许多");
        await clerk.Page.ClickAsync("button[value=submit]");
        await Assertions.Expect(clerk.Page.Locator(".notice-errors")).ToBeVisibleAsync();
        await clerk.Look();
        await clerk.Page.FillAsync("[name='Entries[0].Value']", "130");
        await clerk.Page.ClickAsync("button[value=submit]");
        await clerk.Page.WaitForURLAsync("**/submission");
        await clerk.Look();
        await clerk.Page.ClickAsync("main form .btn-primary");
        await Assertions.Expect(clerk.Page.Locator(".notice-done")).ToBeVisibleAsync();
        var address = new Uri(clerk.Page.Url).AbsolutePath;

        var reviewer = await site.Visit(width);
        await reviewer.SignIn("demo-reviewer", Password);
        await reviewer.Look(address + "/review");
        await reviewer.Page.ClickAsync("main form .btn-primary");
        await Assertions.Expect(reviewer.Page.Locator(".notice-done")).ToBeVisibleAsync();

        var citizen = await site.Visit(width);
        var source = await reviewer.Page.Locator("tbody th a").First.GetAttributeAsync("href");
        await citizen.Look(source!);
        await Assertions.Expect(citizen.Page.Locator(".key-number")).ToContainTextAsync("130");
    }
}
