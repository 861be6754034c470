using System.Net;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;

namespace UnionHome.Tests.Modules.Account;

public sealed class SignInTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_session_opens_at_sign_in_and_is_dead_after_sign_out(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var db = host.Open();
        var city = await World.City(db);
        var user = await host.Person(Role.Worker, city);

        using var client = await host.SignIn(user);
        Assert.Null((await db.Set<UserSession>().AsNoTracking().SingleAsync(s => s.UserId == user.Id)).EndedAt);

        await client.PostForm("/account/sign-out", []);
        Assert.NotNull((await db.Set<UserSession>().AsNoTracking().SingleAsync(s => s.UserId == user.Id)).EndedAt);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_get_the_same_answer()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        await using var db = host.Open();
        var user = await host.Person(Role.Worker, await World.City(db));
        using var client = host.Anonymous();

        var wrong = await client.PostForm("/account/sign-in", new() { ["Input.Name"] = user.UserName!, ["Input.Password"] = "wrong" });
        var unknown = await client.PostForm("/account/sign-in", new() { ["Input.Name"] = "nobody", ["Input.Password"] = "wrong" });

        Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.OK, unknown.StatusCode);
        Assert.Contains("用户名或密码不正确", WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Contains("用户名或密码不正确", WebUtility.HtmlDecode(await unknown.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }
}
