using System.Net;
using UnionHome.Foundation.Access;

namespace UnionHome.Tests.Modules.Account;

public sealed class SecondFactorTests
{
    [Fact]
    public async Task Staff_without_a_second_factor_are_led_to_enrolment_and_can_do_nothing_else()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        await using var db = host.Open();
        var city = await World.City(db);
        foreach (var role in Enum.GetValues<Role>().Where(r => r != Role.Worker))
        {
            using var client = await host.SignIn(await host.RealPerson(role, city));

            var refused = await client.GetAsync("/union");

            Assert.Equal((role, HttpStatusCode.Redirect, "/account/second-factor"), (role, refused.StatusCode, refused.Headers.Location?.ToString()));
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/account/second-factor")).StatusCode);
        }
    }

    [Fact]
    public async Task A_worker_needs_none()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        await using var db = host.Open();
        using var client = await host.SignIn(await host.RealPerson(Role.Worker, await World.City(db)));

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/union")).StatusCode);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Enrolling_an_app_opens_the_pages_under_a_new_session_and_gives_recovery_codes(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var db = host.Open();
        var user = await host.RealPerson(Role.Auditor, await World.City(db));
        using var client = await host.SignIn(user);
        var page = await client.GetStringAsync("/account/second-factor");
        var secret = System.Text.RegularExpressions.Regex.Match(page, ">([A-Z2-7]{32})<").Groups[1].Value;

        var enrolled = await client.PostForm("/account/second-factor", new() { ["Code"] = Totp.Code(secret, Totp.StepAt(host.Clock.GetUtcNow())) }, "handler=App");

        Assert.Equal(HttpStatusCode.Redirect, enrolled.StatusCode);
        Assert.NotNull(enrolled.SessionCookie());
        Assert.Equal(10, System.Text.RegularExpressions.Regex.Count(await client.GetStringAsync("/account/second-factor"), "<li>[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}</li>"));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/union")).StatusCode);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_password_alone_opens_nothing_once_an_app_is_enrolled(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var db = host.Open();
        var user = await host.RealPerson(Role.Auditor, await World.City(db));
        var secret = await host.EnrolApp(user);
        using var client = host.Anonymous();

        var first = await client.PostForm("/account/sign-in", Door.Key(user.UserName!, TestHost.Password));
        Assert.Equal("/account/second-step", first.Headers.Location!.ToString());
        Assert.Null(first.SessionCookie());
        Assert.Equal("/account/sign-in", (await client.GetAsync("/union")).Headers.Location!.AbsolutePath);

        var second = await client.PostForm("/account/second-step", new() { ["Code"] = host.NextCode(secret) });
        Assert.NotNull(second.SessionCookie());
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/union")).StatusCode);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_code_is_taken_once(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var db = host.Open();
        var user = await host.RealPerson(Role.Auditor, await World.City(db));
        var code = host.NextCode(await host.EnrolApp(user));
        using var one = host.Anonymous();
        using var other = host.Anonymous();
        foreach (var client in (HttpClient[])[one, other]) await client.PostForm("/account/sign-in", Door.Key(user.UserName!, TestHost.Password));

        var first = await one.PostForm("/account/second-step", new() { ["Code"] = code });
        var replay = await other.PostForm("/account/second-step", new() { ["Code"] = code });

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.UnprocessableEntity), (first.StatusCode, replay.StatusCode));
    }

    [Fact]
    public async Task A_recovery_code_stands_in_for_a_lost_phone_once()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        await using var db = host.Open();
        var user = await host.RealPerson(Role.Auditor, await World.City(db));
        await host.EnrolApp(user);
        var code = (await host.RecoveryCodes(user))[0];

        foreach (var expected in (HttpStatusCode[])[HttpStatusCode.Redirect, HttpStatusCode.UnprocessableEntity])
        {
            using var client = host.Anonymous();
            await client.PostForm("/account/sign-in", Door.Key(user.UserName!, TestHost.Password));
            Assert.Equal(expected, (await client.PostForm("/account/second-step", new() { ["Code"] = code })).StatusCode);
        }
    }

    [Fact]
    public async Task Five_wrong_codes_lock_the_second_step()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        await using var db = host.Open();
        var user = await host.RealPerson(Role.Auditor, await World.City(db));
        var secret = await host.EnrolApp(user);
        using var client = host.Anonymous();
        await client.PostForm("/account/sign-in", Door.Key(user.UserName!, TestHost.Password));
        for (var i = 0; i < 5; i++) await client.PostForm("/account/second-step", new() { ["Code"] = "AAAAAAAAAAAA" });

        var right = await client.PostForm("/account/second-step", new() { ["Code"] = host.NextCode(secret) });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, right.StatusCode);
        Assert.Contains("尝试次数过多", await right.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
