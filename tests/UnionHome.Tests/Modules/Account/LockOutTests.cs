using System.Net;
using UnionHome.Foundation.Access;

namespace UnionHome.Tests.Modules.Account;

public sealed class LockOutTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Five_failures_lock_the_account_from_everywhere_for_fifteen_minutes(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var db = host.Open();
        var user = await host.Person(Role.Worker, await World.City(db));
        for (var i = 1; i <= 5; i++) Assert.False(await Opens(host, user.UserName!, "wrong", $"198.51.100.{i}"));

        Assert.False(await Opens(host, user.UserName!, TestHost.Password, "203.0.113.1"));
        host.Clock.Advance(TimeSpan.FromMinutes(14.9));
        Assert.False(await Opens(host, user.UserName!, TestHost.Password, "203.0.113.2"));
        host.Clock.Advance(TimeSpan.FromMinutes(0.2));
        Assert.True(await Opens(host, user.UserName!, TestHost.Password, "203.0.113.3"));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Five_failures_lock_the_address_for_every_account(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var db = host.Open();
        var user = await host.Person(Role.Worker, await World.City(db));
        for (var i = 0; i < 5; i++) Assert.False(await Opens(host, $"name{i}", "wrong", "198.51.100.9"));

        Assert.False(await Opens(host, user.UserName!, TestHost.Password, "198.51.100.9"));
        Assert.True(await Opens(host, user.UserName!, TestHost.Password, "198.51.100.10"));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_right_password_begins_the_count_anew(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var db = host.Open();
        var user = await host.Person(Role.Worker, await World.City(db));
        for (var round = 0; round < 3; round++)
        {
            for (var i = 0; i < 4; i++) Assert.False(await Opens(host, user.UserName!, "wrong", $"198.51.100.{round * 10 + i}"));
            Assert.True(await Opens(host, user.UserName!, TestHost.Password, "203.0.113.1"));
        }
    }

    [Fact]
    public async Task An_unknown_name_is_locked_like_a_known_one()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        for (var i = 0; i < 5; i++) Assert.False(await Opens(host, "nobody", "wrong", $"198.51.100.{i}"));

        using var client = host.Anonymous();
        var answer = await client.PostForm("/account/sign-in", Door.Key("nobody", "wrong"));

        Assert.Contains("尝试次数过多", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Of_many_guesses_at_once_none_gets_beyond_the_quota(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var db = host.Open();
        var user = await host.Person(Role.Worker, await World.City(db));

        var answers = await Task.WhenAll(Enumerable.Range(1, 40).Select(async i =>
        {
            using var client = From(host, $"198.51.100.{i}");
            var answer = await client.PostForm("/account/sign-in", Door.Key(user.UserName!, "wrong"));
            return await answer.Content.ReadAsStringAsync();
        }));

        Assert.Equal(5, answers.Count(a => a.Contains("用户名或密码不正确", StringComparison.Ordinal)));
        Assert.Equal(35, answers.Count(a => a.Contains("尝试次数过多", StringComparison.Ordinal)));
    }

    private static async Task<bool> Opens(TestHost host, string name, string password, string address)
    {
        using var client = From(host, address);
        return (await client.PostForm("/account/sign-in", Door.Key(name, password))).StatusCode == HttpStatusCode.Redirect;
    }

    private static HttpClient From(TestHost host, string address)
    {
        var client = host.Anonymous();
        client.DefaultRequestHeaders.Add(TestAddress.Header, address);
        return client;
    }
}
