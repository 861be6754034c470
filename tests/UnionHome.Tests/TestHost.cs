using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Tests;

/// <summary>
/// The whole program over a database of its own, with a clock that stands still:
/// <c>await using var host = await TestHost.Start(engine); using var chair = await host.SignIn(Role.GrassrootsChair, factory);</c>
/// </summary>
public sealed class TestHost : IAsyncDisposable
{
    public const string Password = "Garden-bridge-2026";
    private static int people;
    private readonly WebApplicationFactory<Program> factory;
    private bool ownsDatabase = true;

    private TestHost(TestDatabase database, Action<IServiceCollection>? services, FakeTimeProvider? clock = null)
    {
        Database = database;
        if (clock is not null) Clock = clock;
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(web =>
        {
            web.UseEnvironment("Production");
            web.UseSetting("data", database.Folder);
            web.UseSetting("empty", "true");
            if (database.Postgres is not null) web.UseSetting("database", database.Postgres);
            web.UseSetting("background", "off");
            web.UseSetting("Logging:LogLevel:Default", "Warning");
            web.ConfigureTestServices(s =>
            {
                s.AddSingleton<IStartupFilter, TestAddress>();
                s.AddSingleton<TimeProvider>(Clock);
                s.Configure<PasswordHasherOptions>(o => o.IterationCount = 1000);
                services?.Invoke(s);
            });
        });
    }

    /// <summary>Ten in the morning of 2 March 2026 in China, until a test moves it.</summary>
    public FakeTimeProvider Clock { get; } = new(World.Act().At.AddHours(1));

    public TestDatabase Database { get; }

    public IServiceProvider Services => factory.Services;

    public static Task<TestHost> Start(Engine engine) => Start(engine, null);

    /// <summary>Over a database that the test has made, and which goes with the host.</summary>
    public static TestHost On(TestDatabase database) => new(database, null);

    /// <summary>A second node of the same city: another process over the same database, keys and clock. Disposed before the first.</summary>
    public TestHost Node() => new(Database, null, Clock) { ownsDatabase = false };

    /// <summary>With services of the test's own, such as a handler that answers for the outside world.</summary>
    public static async Task<TestHost> Start(Engine engine, Action<IServiceCollection>? services) => new(await TestDatabase.Create(engine), services);

    /// <summary>A further context on the host's database.</summary>
    public Db Open() => Database.Open();

    /// <summary>A browser that has not signed in. It keeps cookies and does not follow redirects.</summary>
    public HttpClient Anonymous() => factory.CreateClient(new() { AllowAutoRedirect = false });

    /// <summary>A client that keeps no cookies, for requests that say themselves what they carry.</summary>
    public HttpClient Plain() => factory.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });

    /// <summary>
    /// A person with the role at the union; nobody's name is used twice. A demonstration account, so that its password alone opens
    /// the pages of staff.
    /// </summary>
    public async Task<User> Person(Role role, Organisation at, string? displayName = null)
    {
        var number = Interlocked.Increment(ref people);
        await using var scope = Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        var user = new User { Id = Guid.CreateVersion7(), UserName = $"person{number}", DisplayName = displayName ?? $"测试{role}{number}", IsDemonstration = true };
        var made = await users.CreateAsync(user, Password);
        Assert.True(made.Succeeded, string.Join("; ", made.Errors.Select(e => e.Description)));
        await using var db = Open();
        db.Add(new RoleAt(user.Id, at.Id, role, World.Act(Clock.GetUtcNow())));
        await db.SaveChangesAsync();
        return user;
    }

    /// <summary>A browser in which somebody with the role at the union has signed in, through the sign-in page.</summary>
    public async Task<HttpClient> SignIn(Role role, Organisation at) => await SignIn(await Person(role, at));

    public async Task<HttpClient> SignIn(User user)
    {
        var client = Anonymous();
        var answer = await client.PostForm("/account/sign-in", new() { ["Input.Name"] = user.UserName!, ["Input.Password"] = Password });
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"Sign-in answered {answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        return client;
    }

    public Act ActOf(User user, string? reason = null) => new(user.Id, user.DisplayName, Clock.GetUtcNow(), reason);

    public async ValueTask DisposeAsync()
    {
        await factory.DisposeAsync();
        if (ownsDatabase) await Database.DisposeAsync();
    }
}

/// <summary>Lets a test choose the address from which its browser comes.</summary>
internal sealed class TestAddress : IStartupFilter
{
    public const string Header = "X-Test-Address";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, rest) =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Parse(context.Request.Headers[Header].FirstOrDefault() ?? "192.0.2.1");
            return rest(context);
        });
        next(app);
    };
}
