using System.Data.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace UnionHome.Bench;

/// <summary>The least that ASP.NET Core needs to answer over HTTP with the rows of a statement.</summary>
internal sealed class BareEndpoint : IAsyncDisposable
{
    private readonly WebApplication app;

    private BareEndpoint(WebApplication app, Uri address)
    {
        this.app = app;
        Http = AppProcess.Client(address);
    }

    public HttpClient Http { get; }

    /// <summary>Answers <c>GET /</c> with what <paramref name="query"/> reads on a connection of its own.</summary>
    public static async Task<BareEndpoint> Start(Store store, Func<DbConnection, HttpRequest, Task<object>> query)
    {
        var address = new Uri($"http://127.0.0.1:{AppProcess.FreePort()}");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add(address.OriginalString);
        app.MapGet("/", async (HttpRequest request) =>
        {
            await using var connection = await store.Bare();
            return Microsoft.AspNetCore.Http.Results.Json(await query(connection, request));
        });
        await app.StartAsync();
        return new(app, address);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
