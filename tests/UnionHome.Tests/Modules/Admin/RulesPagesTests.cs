using System.Net;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Rules;

namespace UnionHome.Tests.Modules.Admin;

public sealed class RulesPagesTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_new_value_holds_from_its_day_and_stands_in_the_history(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var db = host.Open();
        var city = await World.City(db);
        using var leader = await host.SignIn(Role.Leader, city);

        var answer = await leader.PostForm($"/admin/rules/{FigureRules.SmallCell}/value", new()
        {
            ["Input.Value"] = "8",
            ["Input.From"] = "2026-04-01",
            ["Input.Source"] = "市工发〔2026〕3号",
            ["Input.Reason"] = "保护个人信息",
        });

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(5, (await new RuleBook(db).Get(FigureRules.SmallCell, city.Path, new(2026, 3, 31))).Number);
        Assert.Equal(8, (await new RuleBook(db).Get(FigureRules.SmallCell, city.Path, new(2026, 4, 1))).Number);
        Assert.Contains("市工发〔2026〕3号", WebUtility.HtmlDecode(await leader.GetStringAsync($"/admin/rules/{FigureRules.SmallCell}")), StringComparison.Ordinal);
        Assert.True((await leader.GetAsync("/admin/rules")).IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_value_that_does_not_fit_comes_back_with_what_was_typed()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        await using var db = host.Open();
        using var leader = await host.SignIn(Role.Leader, await World.City(db));

        var answer = await leader.PostForm($"/admin/rules/{FigureRules.SmallCell}/value", new()
        {
            ["Input.Value"] = "二",
            ["Input.From"] = "2026-04-01",
            ["Input.Source"] = "市工发〔2026〕3号",
            ["Input.Reason"] = "保护个人信息",
        });

        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("请填写整数", html, StringComparison.Ordinal);
        Assert.Contains("市工发〔2026〕3号", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Auditor, HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData(Role.Worker, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    public async Task Who_may_only_look_cannot_set(Role role, HttpStatusCode looking, HttpStatusCode setting)
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        await using var db = host.Open();
        using var reader = await host.SignIn(role, await World.City(db));

        Assert.Equal(looking, (await reader.GetAsync("/admin/rules")).StatusCode);
        Assert.Equal(setting, (await reader.GetAsync($"/admin/rules/{FigureRules.SmallCell}/value")).StatusCode);
    }
}
