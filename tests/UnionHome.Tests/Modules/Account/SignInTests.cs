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

        var wrong = await client.PostForm("/account/sign-in", Door.Key(user.UserName!, "wrong"));
        var unknown = await client.PostForm("/account/sign-in", Door.Key("nobody", "wrong"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity), (wrong.StatusCode, unknown.StatusCode));
        Assert.Contains("用户名或密码不正确", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(
            (await wrong.Content.ReadAsStringAsync()).Replace(user.UserName!, "", StringComparison.Ordinal).Length,
            (await unknown.Content.ReadAsStringAsync()).Replace("nobody", "", StringComparison.Ordinal).Length);
    }

    [Fact]
    public async Task A_disabled_account_cannot_sign_in_and_what_it_had_open_is_dead_at_once()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        await using var db = host.Open();
        var user = await host.Person(Role.Worker, await World.City(db));
        using var open = await host.SignIn(user);
        Assert.Equal(HttpStatusCode.OK, (await open.GetAsync("/account")).StatusCode);

        await db.Users.ExecuteUpdateAsync(u => u.SetProperty(x => x.DisabledAt, host.Clock.GetUtcNow()));

        Assert.Equal(HttpStatusCode.Redirect, (await open.GetAsync("/account")).StatusCode);
        using var again = host.Anonymous();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await again.PostForm("/account/sign-in", Door.Key(user.UserName!, TestHost.Password))).StatusCode);
    }

    [Fact]
    public async Task The_address_to_return_to_is_one_of_ours()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        await using var db = host.Open();
        var user = await host.Person(Role.Worker, await World.City(db));
        using var client = host.Anonymous();

        var home = await client.PostForm("/account/sign-in?returnUrl=https://example.org/", Door.Key(user.UserName!, TestHost.Password));
        var account = await client.PostForm("/account/sign-in?returnUrl=/account", Door.Key(user.UserName!, TestHost.Password));

        Assert.Equal(("/", "/account"), (home.Headers.Location!.ToString(), account.Headers.Location!.ToString()));
    }
}
