using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Jobs;
using UnionHome.Tests;

namespace UnionHome.BrowserTests;

/// <summary>The program on a real port, with the sample loaded, and a Chromium that visits it.</summary>
public sealed class Site : IAsyncDisposable
{
    private static readonly Lazy<Task<TestDatabase>> Loaded = new(Load);

    /// <summary>One for all sites, whose visitors share nothing; it ends with the run.</summary>
    private static readonly Lazy<Task<IBrowser>> Chromium = new(Launch);

    private readonly WebApplicationFactory<Program> program;
    private readonly TestDatabase database;
    private readonly IBrowser browser;
    private readonly ConcurrentBag<IBrowserContext> windows = [];

    private Site(WebApplicationFactory<Program> program, TestDatabase database, IBrowser browser) => (this.program, this.database, this.browser) = (program, database, browser);

    /// <summary>By name, for a browser ties passkeys to a name and to no number.</summary>
    public Uri Address => new UriBuilder(program.ClientOptions.BaseAddress) { Host = "localhost" }.Uri;

    /// <summary>The sample is loaded once, as of today, and copied.</summary>
    /// <param name="clock">A clock that the story moves itself, beginning now; the real one when null.</param>
    public static async Task<Site> Open(TimeProvider? clock = null)
    {
        var database = (await Loaded.Value).CopySqlite();
        return new(Start(database, clock), database, await Chromium.Value);
    }

    private static async Task<IBrowser> Launch() => await (await Playwright.CreateAsync()).Chromium.LaunchAsync(new()
    {
        ExecutablePath = Environment.GetEnvironmentVariable("UNIONHOME_TEST_CHROMIUM") ?? "/usr/bin/chromium",
        Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    });

    private static async Task<TestDatabase> Load()
    {
        var database = await TestDatabase.Create(Engine.Sqlite);
        await using var program = Start(database, null);
        return database;
    }

    private static WebApplicationFactory<Program> Start(TestDatabase database, TimeProvider? clock)
    {
        var program = new WebApplicationFactory<Program>().WithWebHostBuilder(web =>
        {
            web.UseEnvironment("Production");
            web.UseSetting("data", database.Folder);
            web.UseSetting("small", "true");
            web.UseSetting("urls", "http://127.0.0.1:0");
            web.UseSetting("Logging:LogLevel:Default", "Warning");
            web.ConfigureTestServices(services =>
            {
                // People sign in at every turn here; how dear a guess is, other tests say.
                services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1000);
                if (clock is not null) services.AddSingleton(clock);
            });
        });
        program.UseKestrel(0);
        program.StartServer();
        return program;
    }

    /// <summary>Does at once what the program does again and again by itself.</summary>
    internal async Task Run<TWork>() where TWork : IRecurring
    {
        await using var scope = program.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TWork>().Run(default);
    }

    /// <summary>A person's own browser window, <paramref name="width"/> pixels wide.</summary>
    public async Task<Visitor> Visit(int width = 1280)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = Address.OriginalString,
            ViewportSize = new() { Width = width, Height = width < 600 ? 740 : 900 },
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
        });
        windows.Add(context);
        return await Visitor.Open(await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var window in windows) await window.CloseAsync();
        await program.DisposeAsync();
        await database.DisposeAsync();
    }
}
