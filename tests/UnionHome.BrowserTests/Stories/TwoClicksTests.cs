using System.Globalization;
using Microsoft.Playwright;

namespace UnionHome.BrowserTests.Stories;

/// <summary>What a city officer must find at once: every union past its term and every unit without a union, in two clicks from home.</summary>
public sealed class TwoClicksTests
{
    private static readonly string Today = TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Theory, InlineData(1280), InlineData(360)]
    public async Task Every_overdue_term_and_every_unit_without_a_union(int width)
    {
        await using var site = await Site.Open();
        var officer = await site.Visit(width);
        await officer.SignIn("demo-admin", "Baicheng-2014");

        await officer.Look("/");
        await officer.Menu("/organisations/terms/overdue");
        Assert.InRange(await Listed(officer), 1, int.MaxValue);
        Assert.Equal(await Figure(officer, "organisation.terms_overdue"), await Listed(officer));

        await officer.Look("/");
        await officer.Menu("/organisations/campaign");
        var due = await Figure(officer, "organisation.units_due_union") - await Figure(officer, "organisation.units_with_union");
        Assert.Equal(due, await Listed(officer));
        await officer.Page.ClickAsync("main a[href*='covered=no']");
        await officer.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await officer.Look();
        var all = await (await officer.Page.APIRequest.GetAsync("/api/enterprises?total=exact")).JsonAsync();
        var covered = await (await officer.Page.APIRequest.GetAsync("/api/enterprises?covered=yes&total=exact")).JsonAsync();
        Assert.Equal(all!.Value.GetProperty("total").GetInt32() - covered!.Value.GetProperty("total").GetInt32(), await Listed(officer));
    }

    /// <summary>How many the list says that it has.</summary>
    private static async Task<int> Listed(Visitor visitor) =>
        int.Parse(string.Concat((await visitor.Page.Locator(".list-total").First.InnerTextAsync()).Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture);

    private static async Task<int> Figure(Visitor visitor, string figure)
    {
        var answer = await visitor.Page.APIRequest.GetAsync($"/api/figures/{figure}?union=220800&source=recorded&from={Today}&to={Today}");
        return (int)(await answer.JsonAsync())!.Value.GetProperty("value").GetDecimal();
    }
}
