using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Returns;

namespace UnionHome.Tests.Modules.Returns;

/// <summary>A county that files at its city through the pages: somebody who fills in, somebody above who decides.</summary>
internal sealed class Filing : IAsyncDisposable
{
    public const string Files = "aid.hardship_files";
    public const string Living = "aid.living_aid";
    public const string Rate = "bargaining.wage_contract_rate";

    private Filing(TestHost host, Organisation city, Organisation county, HttpClient clerk, HttpClient reviewer) =>
        (Host, City, County, Clerk, Reviewer) = (host, city, county, clerk, reviewer);

    public TestHost Host { get; }

    public Organisation City { get; }

    public Organisation County { get; }

    /// <summary>Statistician of the county.</summary>
    public HttpClient Clerk { get; }

    /// <summary>Reviewer of the city.</summary>
    public HttpClient Reviewer { get; }

    public static async Task<Filing> Start(Engine engine)
    {
        var host = await TestHost.Start(engine);
        await using var db = host.Open();
        var city = await World.City(db);
        var county = await World.County(db, city);
        return new(host, city, county, await host.SignIn(Role.Statistician, county), await host.SignIn(Role.Reviewer, city));
    }

    /// <summary>A new return of the county with lines for the given figures, none filled in.</summary>
    public async Task<Guid> Draft(string period, params string[] figures)
    {
        var made = await Clerk.PostForm("/returns/new", new() { ["Input.Union"] = County.Code, ["Input.Told"] = period, ["Input.Sheet"] = "last" });
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        var id = Guid.Parse(Regex.Match(made.Headers.Location!.ToString(), "/returns/([0-9a-f-]{36})/edit").Groups[1].Value);
        foreach (var figure in figures.Except(await Figures(id)))
            Assert.Equal(HttpStatusCode.Redirect, (await Clerk.PostForm($"/returns/{id}/edit", new() { ["Added"] = figure })).StatusCode);
        return id;
    }

    /// <summary>Types the numbers into the sheet and saves it.</summary>
    public async Task<HttpResponseMessage> Type(Guid id, params (string Figure, string Value)[] told)
    {
        var figures = await Figures(id);
        var fields = new Dictionary<string, string>();
        foreach (var (figure, value) in told) fields[$"Entries[{figures.IndexOf(figure)}].Value"] = value;
        return await Clerk.PostForm($"/returns/{id}/edit", fields);
    }

    public Task<HttpResponseMessage> Submit(Guid id) => Clerk.PostForm($"/returns/{id}/submission", [], "submission");

    public Task<HttpResponseMessage> Accept(Guid id) => Reviewer.PostForm($"/returns/{id}/review", [], "Accept");

    public async Task<Guid> Accepted(string period, params (string Figure, string Value)[] told)
    {
        var id = await Draft(period, [.. told.Select(t => t.Figure)]);
        Assert.Equal(HttpStatusCode.Redirect, (await Type(id, told)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Submit(id)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Accept(id)).StatusCode);
        return id;
    }

    public async Task<Return> Read(Guid id)
    {
        await using var db = Host.Open();
        return await db.Set<Return>().AsNoTracking().Include(r => r.Lines).SingleAsync(r => r.Id == id);
    }

    /// <summary>In the order in which the sheet shows them.</summary>
    private async Task<List<string>> Figures(Guid id) => [.. (await Read(id)).Lines.Select(l => l.Figure).Order(StringComparer.Ordinal)];

    public async ValueTask DisposeAsync()
    {
        Clerk.Dispose();
        Reviewer.Dispose();
        await Host.DisposeAsync();
    }
}
