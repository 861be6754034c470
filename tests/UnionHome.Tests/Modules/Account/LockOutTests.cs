using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
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

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Failures_at_one_node_count_at_every_other(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var node = host.Node();
        await using var db = host.Open();
        var city = await World.City(db);
        var user = await host.Person(Role.Worker, city);
        for (var i = 1; i <= 5; i++) Assert.False(await Opens(i % 2 == 0 ? host : node, user.UserName!, "wrong", $"198.51.100.{i}"));
        for (var i = 1; i <= 5; i++) Assert.False(await Opens(i % 2 == 0 ? host : node, $"name{i}", "wrong", "198.51.100.9"));

        Assert.False(await Opens(host, user.UserName!, TestHost.Password, "203.0.113.1"));
        Assert.False(await Opens(node, user.UserName!, TestHost.Password, "203.0.113.2"));
        var other = await host.Person(Role.Worker, city);
        Assert.False(await Opens(host, other.UserName!, TestHost.Password, "198.51.100.9"));
        Assert.False(await Opens(node, other.UserName!, TestHost.Password, "198.51.100.9"));
        host.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.True(await Opens(node, user.UserName!, TestHost.Password, "203.0.113.3"));
        Assert.True(await Opens(host, other.UserName!, TestHost.Password, "198.51.100.9"));
    }

    /// <summary>The costly work of a try is the hash of its password; it is done once, whoever is asked for.</summary>
    [Fact]
    public async Task Unknown_disabled_and_known_names_cost_the_same_work_and_get_the_same_answer()
    {
        var hasher = new CountingHasher();
        await using var host = await TestHost.Start(Engine.Sqlite, services => services.AddSingleton<IPasswordHasher<User>>(hasher));
        await using var db = host.Open();
        var city = await World.City(db);
        var (known, disabled, bare) = (await host.Person(Role.Worker, city), await host.Person(Role.Worker, city), await host.Person(Role.Worker, city));
        db.Attach(disabled).Entity.DisabledAt = host.Clock.GetUtcNow();
        db.Attach(bare).Entity.PasswordHash = null;
        await db.SaveChangesAsync();
        await Opens(host, "first", "wrong", "203.0.113.200");

        var told = new List<(int Verified, HttpStatusCode Status, string Page)>();
        var tries = new[] { ("nobody", "wrong"), ("nobody", TestHost.Password), (known.UserName!, "wrong"), (disabled.UserName!, "wrong"), (disabled.UserName!, TestHost.Password), (bare.UserName!, "wrong") };
        foreach (var (i, (name, password)) in tries.Index())
        {
            var before = hasher.Verified;
            using var client = From(host, $"203.0.113.{i}");
            var answer = await client.PostForm("/account/sign-in", Door.Key(name, password));
            var page = (await answer.Content.ReadAsStringAsync()).Replace(name, "", StringComparison.Ordinal);
            told.Add((hasher.Verified - before, answer.StatusCode, System.Text.RegularExpressions.Regex.Replace(page, "value=\"[^\"]*\"", "")));
        }

        Assert.Equal((1, HttpStatusCode.UnprocessableEntity), (told[0].Verified, told[0].Status));
        Assert.Single(told.Distinct());
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

    private sealed class CountingHasher : PasswordHasher<User>
    {
        public int Verified { get; private set; }

        public override PasswordVerificationResult VerifyHashedPassword(User user, string hashedPassword, string providedPassword)
        {
            Verified++;
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
