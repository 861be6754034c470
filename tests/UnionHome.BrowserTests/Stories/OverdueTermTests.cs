using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace UnionHome.BrowserTests.Stories;

/// <summary>An officer finds the unions past their term in two clicks and plans a re-election; the level above approves; the list is empty of it.</summary>
public sealed partial class OverdueTermTests
{
    private const string Password = "Baicheng-2014";

    [Fact]
    public async Task From_an_overdue_term_to_a_new_committee()
    {
        await using var site = await Site.Open();
        var (officer, leader) = (await site.Visit(), await site.Visit());
        await officer.SignIn("demo-admin", Password);
        await leader.SignIn("demo-leader", Password);
        var page = officer.Page;

        await page.GotoAsync("/");
        await page.ClickAsync("nav a[href='/organisations/terms/overdue']");
        await officer.Look();
        var link = page.Locator("tbody tr td:first-child a").First;
        var name = await link.InnerTextAsync();
        await link.ClickAsync();
        await officer.Look();

        await page.ClickAsync("a[href$='/terms/plan']");
        await page.FillAsync("[name='Input.PlannedOn']", DateTime.UtcNow.AddHours(8).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await page.FillAsync("[name='Input.Members']", "120");
        await page.FillAsync("[name='Input.Seats']", "5");
        await page.FillAsync("[name='Input.Preparation']", "召开会员代表大会，差额选举");
        await page.ClickAsync("main form button.btn-primary");
        await page.WaitForURLAsync(TermPattern());
        await officer.Look();
        var term = new Uri(page.Url).AbsolutePath;

        await leader.Look($"{term}/review");
        await leader.Page.ClickAsync("button:has-text('同意') >> nth=0");
        await leader.Page.WaitForURLAsync(TermPattern());

        await page.GotoAsync($"{term}/election");
        await page.FillAsync("[name='Input.HeldOn']", DateTime.UtcNow.AddHours(8).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await page.FillAsync("[name='Input.Entitled']", "60");
        await page.FillAsync("[name='Input.Present']", "55");
        await page.ClickAsync("main form button.btn-primary");
        await officer.Look();
        await page.FillAsync("[name='Input.Name']", "赵示例一");
        await page.FillAsync("[name='Input.Votes']", "50");
        await page.CheckAsync("[name='Input.IsNoNearRelative'][type=checkbox]");
        await page.ClickAsync("main form.form button.btn-primary");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await officer.Look($"{term}/report");
        await page.ClickAsync("main form button.btn-primary");
        await page.WaitForURLAsync(TermPattern());

        await leader.Page.GotoAsync($"{term}/review");
        await leader.Page.FillAsync("[name='ApprovalDocument']", "示例工发〔2026〕9号");
        await leader.Page.ClickAsync("button:has-text('批复')");
        await leader.Page.WaitForURLAsync(TermPattern());

        await officer.Look("/organisations/terms/overdue");
        Assert.DoesNotContain(name, await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [GeneratedRegex("/organisations/terms/[0-9a-f-]{36}$")]
    private static partial Regex TermPattern();
}
