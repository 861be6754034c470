using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using UnionHome.Foundation.Access;

namespace UnionHome.Tests.Modules.Organisations;

public sealed class OrganisationsApiTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_list_is_filtered_sorted_paged_and_counted_within_reach(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        var (city, tongyu, daan) = await StepPagesTests.Unions(host);
        using var auditor = await host.SignIn(Role.Auditor, city);
        using var county = await host.SignIn(Role.Auditor, tongyu);

        var page = await auditor.GetFromJsonAsync<JsonElement>("/api/organisations?sort=name&size=2");
        Assert.Equal(3, page.GetProperty("total").GetInt64());
        Assert.Equal(["白城市总工会", "大安市总工会"], page.GetProperty("rows").EnumerateArray().Select(r => r.GetProperty("nameZh").GetString()!));
        Assert.Equal(["City", "County"], page.GetProperty("rows").EnumerateArray().Select(r => r.GetProperty("kind").GetString()!));
        Assert.Equal(1, (await auditor.GetFromJsonAsync<JsonElement>($"/api/organisations?under={daan.Code}")).GetProperty("total").GetInt64());
        Assert.Equal(1, (await county.GetFromJsonAsync<JsonElement>("/api/organisations")).GetProperty("total").GetInt64());
        Assert.Equal(HttpStatusCode.NotFound, (await county.GetAsync($"/api/organisations/{daan.Id}")).StatusCode);
        Assert.Equal(tongyu.Code, (await county.GetFromJsonAsync<JsonElement>($"/api/organisations/{tongyu.Id}")).GetProperty("union").GetProperty("code").GetString());
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_tree_opens_level_by_level(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        var (city, tongyu, _) = await StepPagesTests.Unions(host);
        await using var db = host.Open();
        var township = await World.Below(db, await db.Organisations.FindAsync(tongyu.Id) ?? tongyu, UnionHome.Foundation.Tree.OrganisationKind.Township, "开通镇工会");
        using var auditor = await host.SignIn(Role.Auditor, city);

        var root = await auditor.GetStringAsync("/organisations/tree");
        Assert.Contains($"/organisations/{city.Id}", root, StringComparison.Ordinal);
        Assert.Contains($"/organisations/tree/{tongyu.Id}", root, StringComparison.Ordinal);
        Assert.DoesNotContain(township.Id.ToString(), root, StringComparison.Ordinal);
        var part = new HttpRequestMessage(HttpMethod.Get, $"/organisations/tree/{tongyu.Id}") { Headers = { { "HX-Request", "true" } } };
        var level = await (await auditor.SendAsync(part, TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains($"/organisations/{township.Id}", level, StringComparison.Ordinal);
        Assert.DoesNotContain("<html", level, StringComparison.Ordinal);
    }
}
