using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Tree;

namespace UnionHome.Tests.Modules.Figures;

public sealed class FiguresApiTests
{
    private const string Flow = "bargaining.wage_contracts_signed";
    private const string Rate = "bargaining.wage_contract_rate";
    private const string People = "aid.disaster_households";
    private static readonly Period Year = Period.Year(2014);

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Anyone_reads_a_reported_figure_with_its_qualifier_and_a_source_that_opens(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        var (_, county) = await TwoLevels(host);
        await Report(host, county, Flow, new(new(2010, 1, 1), new(2014, 12, 31)), 369, Qualifier.MoreThan);
        using var anyone = host.Anonymous();

        var answer = await Get(anyone, $"/api/figures/{Flow}?union={county.Code}&from=2014-01-01&to=2014-12-31&source=reported");

        Assert.Equal(369, answer.GetProperty("value").GetDecimal());
        Assert.Equal("more than", answer.GetProperty("qualifier").GetString());
        Assert.Equal("contract", answer.GetProperty("unit").GetString());
        Assert.Equal("2010-01-01", answer.GetProperty("covers").GetProperty("from").GetString());
        var page = await anyone.GetAsync(answer.GetProperty("sourceAddress").GetString());
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("data-value=\"369\"", await page.Content.ReadAsStringAsync());
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_rate_told_stands_at_its_own_union_until_the_next_and_is_never_summed_above(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        var (city, county) = await TwoLevels(host);
        await Report(host, county, Rate, Year, 9130);
        using var anyone = host.Anonymous();

        Assert.Equal(91.3m, (await Get(anyone, $"/api/figures/{Rate}?union={county.Code}&to=2015-06-30&source=reported")).GetProperty("value").GetDecimal());
        Assert.Equal(JsonValueKind.Null, (await Get(anyone, $"/api/figures/{Rate}?union={city.Code}&to=2015-06-30&source=reported")).GetProperty("value").ValueKind);
        Assert.Equal(JsonValueKind.Null, (await Get(anyone, $"/api/figures/{Rate}?union={county.Code}&from=2013-01-01&to=2013-12-31&source=reported")).GetProperty("value").ValueKind);
    }

    [Theory]
    [InlineData("/api/figures/no.such?union=U", HttpStatusCode.NotFound)]
    [InlineData("/api/figures/bargaining.wage_contracts_signed?union=no-such", HttpStatusCode.NotFound)]
    [InlineData("/api/figures/bargaining.wage_contracts_signed?union=U&from=2014-13-01", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/api/figures/bargaining.wage_contracts_signed?union=U&from=2015-01-01&to=2014-12-31", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/api/figures/bargaining.wage_contracts_signed?union=U&source=guessed", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/api/figures/aid.disaster_households?union=U&source=recorded&from=2014-01-01&to=2014-06-30", HttpStatusCode.UnprocessableEntity)]
    public async Task A_wrong_question_gets_a_problem_document(string address, HttpStatusCode status)
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        var (_, county) = await TwoLevels(host);
        using var anyone = host.Anonymous();

        var answer = await anyone.GetAsync(address.Replace("union=U", $"union={county.Code}", StringComparison.Ordinal));

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task What_cannot_be_answered_is_said_at_its_field_with_what_was_typed()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        var (city, county) = await TwoLevels(host);
        using var anyone = host.Anonymous();
        using var officer = await host.SignIn(Role.Statistician, county);
        const string contracts = "/figures/bargaining.wage_contracts_signed", page = "/figures/dashboard", comparison = "/figures/comparison";

        foreach (var (reader, address, status, place) in new[]
        {
            (anyone, $"{contracts}?union=某某工会&from=2014-01-01&to=2014-12-31", 404, "union"), (officer, $"{page}?union=某某工会", 404, "union"),
            (officer, $"{comparison}?union=某某工会", 404, "union"), (officer, $"{comparison}?union={city.Code}", 404, "union"),
            (officer, $"{page}?union={county.Code}&from=某某工会", 422, "from"), (anyone, $"{contracts}?to=某某工会", 422, "to"), (officer, $"/returns/filing?union=某某工会", 404, "union"),
        })
        {
            var answer = await reader.GetAsync(address);
            var html = System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
            Assert.Equal((address, status), (address, (int)answer.StatusCode));
            Assert.Contains($"id=\"{place}-error\"", html, StringComparison.Ordinal);
            Assert.Contains(address.Contains("某某", StringComparison.Ordinal) ? "value=\"某某工会\"" : $"value=\"{city.Code}\"", html, StringComparison.Ordinal);
        }

        Assert.Contains("没有代码为“no.such”的指标", await (await anyone.GetAsync("/api/figures/no.such")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_public_sees_no_small_cell_and_cannot_find_it_by_subtraction(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        var (city, small) = await TwoLevels(host);
        await using var db = host.Open();
        var parent = await db.Organisations.FindAsync(city.Id);
        var middle = await World.County(db, parent!);
        var large = await World.County(db, parent!);
        await Record(host, small, People, 3);
        await Record(host, middle, People, 8);
        await Record(host, large, People, 50);
        using var anyone = host.Anonymous();
        const string year = "from=2014-01-01&to=2014-12-31&source=recorded";

        var children = (await Get(anyone, $"/api/figures/{People}/children?union={city.Code}&{year}")).EnumerateArray().ToDictionary(c => c.GetProperty("union").GetString()!, c => c);

        Assert.True(children[small.Code].GetProperty("hidden").GetBoolean());
        Assert.True(children[middle.Code].GetProperty("hidden").GetBoolean());
        Assert.Equal(50, children[large.Code].GetProperty("value").GetDecimal());
        Assert.True((await Get(anyone, $"/api/figures/{People}?union={middle.Code}&{year}")).GetProperty("hidden").GetBoolean());
        Assert.Equal(61, (await Get(anyone, $"/api/figures/{People}?union={city.Code}&{year}")).GetProperty("value").GetDecimal());
        using var officer = await host.SignIn(Role.CaseOfficer, city);
        Assert.Equal(3, (await Get(officer, $"/api/figures/{People}?union={small.Code}&{year}")).GetProperty("value").GetDecimal());
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Entries_are_for_staff_within_reach_and_page_by_page_complete(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        var (city, county) = await TwoLevels(host);
        for (var i = 0; i < 130; i++) await Record(host, county, Flow, 1);
        using var anyone = host.Anonymous();
        using var officer = await host.SignIn(Role.CaseOfficer, county);
        var address = $"/api/figures/{Flow}/entries?union={county.Code}&from=2014-01-01&to=2014-12-31&source=recorded";

        var first = await Get(officer, address);
        var second = await Get(officer, $"{address}&after={first.GetProperty("next").GetString()}");

        var ids = first.GetProperty("entries").EnumerateArray().Concat(second.GetProperty("entries").EnumerateArray()).Select(e => e.GetProperty("id").GetGuid()).ToHashSet();
        Assert.Equal(130, ids.Count);
        Assert.NotEqual(HttpStatusCode.OK, (await anyone.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(address.Replace(county.Code, city.Code, StringComparison.Ordinal))).StatusCode);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_pages_of_the_figures_open(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        var (city, county) = await TwoLevels(host);
        await Record(host, county, Flow, 7);
        await Report(host, county, Flow, Year, 9);
        using var statistician = await host.SignIn(Role.Statistician, city);
        using var anyone = host.Anonymous();

        var comparison = await statistician.GetStringAsync($"/figures/comparison?union={city.Code}&from=2014-01-01&to=2014-12-31");
        Assert.Contains("<strong>2</strong>", comparison);
        foreach (var address in new[] { $"/figures/dashboard?union={city.Code}&from=2014-01-01&to=2014-12-31", "/figures/periods", $"/figures/{Flow}?union={city.Code}&from=2014-01-01&to=2014-12-31&source=recorded" })
            Assert.Equal(HttpStatusCode.OK, (await statistician.GetAsync(address)).StatusCode);
        var export = await statistician.GetAsync($"/figures/{Flow}?union={city.Code}&from=2014-01-01&to=2014-12-31&source=recorded&handler=Export");
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", export.Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.OK, (await anyone.GetAsync("/figures")).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await anyone.GetAsync($"/figures/{Flow}?union={city.Code}&from=2014-01-01&to=2014-12-31&source=recorded&handler=Export")).StatusCode);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_closed_period_refuses_entries_until_a_restatement_which_shows_both_values(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        var (city, county) = await TwoLevels(host);
        await Record(host, county, Flow, 7);
        using var statistician = await host.SignIn(Role.Statistician, city);

        var closed = await statistician.PostForm("/figures/periods/close", new() { ["Input.Union"] = city.Code, ["Input.From"] = "2014-01-01", ["Input.To"] = "2014-12-31" });
        Assert.Equal(HttpStatusCode.Redirect, closed.StatusCode);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        var refused = await Assert.ThrowsAsync<RuleViolation>(() => Record(host, county, Flow, 2));
        Assert.Equal("figures.period_closed", refused.Code);

        var page = closed.Headers.Location!.ToString();
        Assert.Equal(HttpStatusCode.Redirect, (await statistician.PostForm($"{page}/restatement", new() { ["Input.Reason"] = "漏记两份合同" })).StatusCode);
        await Record(host, county, Flow, 2);
        Assert.Equal(HttpStatusCode.Redirect, (await statistician.PostForm($"{page}/restatement/end", [])).StatusCode);
        await Assert.ThrowsAsync<RuleViolation>(() => Record(host, county, Flow, 1));

        await using var db = host.Open();
        var (before, after) = Assert.Single(await new FigurePeriods(db, new(db)).Restated(db.Set<ClosedPeriod>().Single()));
        Assert.Equal((7m, 9m), (before.Value, after.Value));
        Assert.Equal(HttpStatusCode.OK, (await statistician.GetAsync(page)).StatusCode);
    }

    private static async Task<(Organisation City, Organisation County)> TwoLevels(TestHost host)
    {
        await using var db = host.Open();
        var city = await World.City(db);
        return (city, await World.County(db, city));
    }

    private static Task Report(TestHost host, Organisation union, string figure, Period period, long amount, Qualifier qualifier = Qualifier.Exact) =>
        Raise(host, union, FigurePosting.Reported(figure, union.Id, period, amount, qualifier, false, "test", Guid.CreateVersion7(), host.Clock.GetUtcNow()));

    private static Task Record(TestHost host, Organisation union, string figure, long amount) =>
        Raise(host, union, FigurePosting.Recorded(figure, union.Id, new(2014, 6, 15), amount, "test", Guid.CreateVersion7(), host.Clock.GetUtcNow()));

    private static async Task Raise(TestHost host, Organisation union, FigurePosting posting)
    {
        await using var db = host.Open();
        (await db.Organisations.FindAsync(union.Id))!.Raise(posting);
        await db.SaveChangesAsync();
    }

    private static async Task<JsonElement> Get(HttpClient client, string address)
    {
        var answer = await client.GetAsync(address);
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
