using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using UnionHome.Foundation.Access;
using UnionHome.Tests;
using UnionHome.Tests.Modules.Account;

namespace UnionHome.Stress;

/// <summary>Somebody guesses passwords from many addresses for an hour, through the sign-in page.</summary>
public sealed class GuessesTests
{
    private const int AtOnce = 16, Quota = 5;
    private static readonly TimeSpan LockOut = TimeSpan.FromMinutes(15);

    public static TheoryData<Engine> Both => Engines.All;

    [Theory, MemberData(nameof(Both))]
    public async Task No_account_and_no_address_gets_more_guesses_than_its_quota(Engine engine)
    {
        var (guesses, people) = Engines.IsLong ? (10_000, 100) : (480, 8);
        await using var host = await TestHost.Start(engine);
        await using var db = host.Open();
        var city = await World.City(db);
        var users = new List<User>();
        for (var i = 0; i < people; i++) users.Add(await host.Person(Role.Worker, city));
        using var client = host.Anonymous();
        var token = Forms.PostFormsOf(await client.GetStringAsync("/account/sign-in")).First().Hidden["__RequestVerificationToken"];
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var (accounts, addresses) = (new ConcurrentDictionary<string, ConcurrentBag<DateTimeOffset>>(), new ConcurrentDictionary<string, ConcurrentBag<DateTimeOffset>>());

        for (var done = 0; done < guesses; done += AtOnce)
        {
            var tries = Enumerable.Range(0, AtOnce).Select(_ => (Name: users[random.Next(people)].UserName!, Address: $"198.51.{random.Next(3)}.{random.Next(people)}")).ToList();
            await Task.WhenAll(tries.Select(async t =>
            {
                if (await Guess(client, token, t.Name, "wrong", t.Address) != Seen.LookedAt) return;
                accounts.GetOrAdd(t.Name, _ => []).Add(host.Clock.GetUtcNow());
                addresses.GetOrAdd(t.Address, _ => []).Add(host.Clock.GetUtcNow());
            }));
            host.Clock.Advance(TimeSpan.FromHours(1) * AtOnce / guesses);
        }

        foreach (var (who, at) in accounts.Concat(addresses)) Assert.True(Within(at), $"{who} got beyond its quota (seed {seed}).");
        var looked = accounts.Sum(a => a.Value.Count);
        Assert.InRange(looked, people, people * Quota * 5);
        var locked = accounts.Where(a => a.Value.Order().TakeLast(Quota).ToList() is { Count: Quota } last && last[^1] - last[0] < LockOut && host.Clock.GetUtcNow() - last[^1] < LockOut - TimeSpan.FromSeconds(30)).ToList();
        foreach (var (name, _) in locked.Take(5)) Assert.Equal(Seen.Locked, await Guess(client, token, name, TestHost.Password, "203.0.113.1"));
        host.Clock.Advance(LockOut);
        foreach (var user in users.Take(5)) (await host.SignIn(user)).Dispose();
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{engine}: {guesses} guesses at {people} accounts from {addresses.Count} addresses, {looked} looked at, seed {seed}"));
    }

    /// <summary>With the real cost of a password's hash. Only in the long run: a busy machine must not make the short one fail.</summary>
    [Fact]
    public async Task An_unknown_name_takes_as_long_as_a_known_one()
    {
        Assert.SkipUnless(Engines.IsLong, "Measured by ./test --long.");
        await using var host = await TestHost.Start(Engine.Sqlite, services => services.Configure<PasswordHasherOptions>(o => o.IterationCount = new PasswordHasherOptions().IterationCount));
        await using var db = host.Open();
        var user = await host.Person(Role.Worker, await World.City(db));
        using var client = host.Anonymous();
        var token = Forms.PostFormsOf(await client.GetStringAsync("/account/sign-in")).First().Hidden["__RequestVerificationToken"];
        var times = new Dictionary<string, List<double>> { [user.UserName!] = [], ["nobody"] = [] };
        for (var round = -5; round < 60; round++)
        {
            foreach (var name in times.Keys)
            {
                var watch = Stopwatch.StartNew();
                Assert.Equal(Seen.LookedAt, await Guess(client, token, name, "wrong", "198.51.100.1"));
                if (round >= 0) times[name].Add(watch.Elapsed.TotalMilliseconds);
            }

            host.Clock.Advance(LockOut);
        }

        var medians = times.Values.Select(t => t.Order().ElementAt(t.Count / 2)).ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Median known {medians[0]:0.0} ms, unknown {medians[1]:0.0} ms"));
        Assert.True(Math.Abs(medians[0] - medians[1]) < 10, $"{medians[0]} ms and {medians[1]} ms");
    }

    private enum Seen
    {
        LookedAt, Locked,
    }

    /// <summary>Of any six tries that were looked at, the first and the last lie a lock-out apart.</summary>
    private static bool Within(IEnumerable<DateTimeOffset> lookedAt)
    {
        var times = lookedAt.Order().ToList();
        return !times.Skip(Quota).Where((at, i) => at - times[i] < LockOut).Any();
    }

    private static async Task<Seen> Guess(HttpClient client, string token, string name, string password, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/account/sign-in")
        {
            Content = new FormUrlEncodedContent([.. Door.Key(name, password), new("__RequestVerificationToken", token)]),
        };
        request.Headers.Add(TestAddress.Header, address);
        using var answer = await client.SendAsync(request);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        return page.Contains("尝试次数过多", StringComparison.Ordinal) ? Seen.Locked : page.Contains("用户名或密码不正确", StringComparison.Ordinal) ? Seen.LookedAt : throw new InvalidOperationException(page);
    }
}
