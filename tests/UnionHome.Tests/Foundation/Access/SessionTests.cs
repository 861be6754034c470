using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnionHome.Foundation.Access;
using UnionHome.Tests.Modules.Account;

namespace UnionHome.Tests.Foundation.Access;

public sealed class SessionTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_unused_session_ends_after_half_an_hour(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var db = host.Open();
        using var client = await host.SignIn(Role.Worker, await World.City(db));

        host.Clock.Advance(TimeSpan.FromMinutes(29));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/account")).StatusCode);
        host.Clock.Advance(TimeSpan.FromMinutes(29));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/account")).StatusCode);
        host.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task A_used_session_ends_after_twelve_hours_also_when_it_was_confirmed_meanwhile()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        await using var db = host.Open();
        using var client = await host.SignIn(Role.Worker, await World.City(db));
        for (var minutes = 20; minutes < 12 * 60; minutes += 20)
        {
            host.Clock.Advance(TimeSpan.FromMinutes(20));
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/account")).StatusCode);
            if (minutes == 600) await client.PostForm("/account/confirm", new() { ["Password"] = TestHost.Password });
        }

        host.Clock.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task The_session_changes_at_sign_in_and_at_each_fresh_proof_and_the_old_one_is_dead()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        await using var db = host.Open();
        var user = await host.Person(Role.Worker, await World.City(db));
        using var client = host.Anonymous();

        var first = (await client.PostForm("/account/sign-in", Door.Key(user.UserName!, TestHost.Password))).SessionCookie()!;
        Assert.Equal(HttpStatusCode.OK, (await host.GetWith(first, "/account")).StatusCode);
        var second = (await client.PostForm("/account/confirm", new() { ["Password"] = TestHost.Password })).SessionCookie()!;
        Assert.Equal(HttpStatusCode.Redirect, (await host.GetWith(first, "/account")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.GetWith(second, "/account")).StatusCode);
        var third = (await client.PostForm("/account/sign-in", Door.Key(user.UserName!, TestHost.Password))).SessionCookie()!;
        Assert.Equal(HttpStatusCode.Redirect, (await host.GetWith(second, "/account")).StatusCode);

        Assert.Equal(HttpStatusCode.OK, (await host.GetWith(third, "/account")).StatusCode);
        Assert.Equal(3, await db.Set<UserSession>().Where(s => s.UserId == user.Id).Select(s => s.Id).Distinct().CountAsync());
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_person_ends_their_other_sessions_and_nobody_elses(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var db = host.Open();
        var city = await World.City(db);
        var user = await host.Person(Role.Worker, city);
        using var lost = await host.SignIn(user);
        using var here = await host.SignIn(user);
        using var stranger = await host.SignIn(Role.Worker, city);
        var strangers = await db.Set<UserSession>().Where(s => s.UserId != user.Id).Select(s => s.Id).SingleAsync();

        var refused = await here.PostForm("/account/sessions", new() { ["id"] = $"{strangers}" });
        await here.PostForm("/account/sessions", [], "handler=All");

        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await lost.GetAsync("/account")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/account")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync("/account")).StatusCode);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_is_ended_at_one_node_is_dead_at_every_other_at_once(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var node = host.Node();
        await using var db = host.Open();
        var user = await host.Person(Role.Worker, await World.City(db));
        var (lost, here) = (await host.CookieOf(user), await node.CookieOf(user));
        foreach (var (at, cookie) in new[] { (host, here), (node, lost) }) Assert.Equal(HttpStatusCode.OK, (await at.GetWith(cookie, "/account")).StatusCode);

        await using (var scope = node.Services.CreateAsyncScope()) await scope.ServiceProvider.GetRequiredService<Sessions>().EndAll(user.Id);

        foreach (var at in (TestHost[])[host, node])
            foreach (var cookie in (string[])[lost, here])
                Assert.Equal(HttpStatusCode.Redirect, (await at.GetWith(cookie, "/account")).StatusCode);
    }

    [Fact]
    public async Task A_new_password_ends_the_other_sessions_and_a_weak_one_is_refused()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        await using var db = host.Open();
        var user = await host.Person(Role.Worker, await World.City(db));
        using var other = await host.SignIn(user);
        using var client = await host.SignIn(user);
        static Dictionary<string, string> Change(string to) => new() { ["Current"] = TestHost.Password, ["New"] = to, ["Again"] = to };

        var weak = await client.PostForm("/account/password", Change("abcabcabcabc"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, weak.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/account")).StatusCode);

        var strong = await client.PostForm("/account/password", Change("Horse-battery-7"));
        Assert.Equal(HttpStatusCode.Redirect, strong.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await other.GetAsync("/account")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/account")).StatusCode);
    }
}
