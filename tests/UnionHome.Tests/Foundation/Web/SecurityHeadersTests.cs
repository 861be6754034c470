using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using UnionHome.Foundation.Access;

namespace UnionHome.Tests.Foundation.Web;

public sealed class SecurityHeadersTests
{
    /// <summary>The page that may write styles into itself (decision 21).</summary>
    private const string ApiDocs = "/api-docs";

    private static readonly string[] Demanded = ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"];

    [Fact]
    public async Task Every_endpoint_answers_visitor_and_administrator_with_the_strict_policy()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        await using var db = host.Open();
        var city = await World.City(db);
        using var visitor = host.Anonymous();
        using var administrator = await host.SignIn(Role.Administrator, city);
        var addresses = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(e => AddressOf(e.RoutePattern)).Append("/no-such-page").Append("/api/no-such").Distinct();

        foreach (var address in addresses)
            foreach (var client in new[] { visitor, administrator })
            {
                using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
                CheckHeaders(address, answer);
                Assert.True((int)answer.StatusCode != 500, $"{address} failed.");
            }
    }

    [Fact]
    public async Task Secure_transport_is_demanded_only_over_secure_transport()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        using var client = host.Anonymous();

        using var plain = await client.GetAsync("http://unions.example/health/live", TestContext.Current.CancellationToken);
        using var secure = await client.GetAsync("https://unions.example/health/live", TestContext.Current.CancellationToken);

        Assert.False(plain.Headers.Contains("Strict-Transport-Security"));
        Assert.True(secure.Headers.Contains("Strict-Transport-Security"));
    }

    /// <summary>For tests that send what this one does not: changes, foreign origins.</summary>
    internal static bool IsStrict(string address, HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Content-Security-Policy", out var said) && said.Single() is var policy
        && Demanded.All(d => policy.Contains(d, StringComparison.Ordinal)) && !policy.Contains("unsafe-eval", StringComparison.Ordinal)
        && (address.StartsWith(ApiDocs, StringComparison.Ordinal) || !policy.Contains("unsafe-inline", StringComparison.Ordinal));

    private static void CheckHeaders(string address, HttpResponseMessage answer)
    {
        Assert.True(answer.Headers.TryGetValues("Content-Security-Policy", out var said), $"{address} has no content security policy.");
        var policy = Assert.Single(said);
        foreach (var directive in Demanded) Assert.Contains(directive, policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        if (!address.StartsWith(ApiDocs, StringComparison.Ordinal)) Assert.DoesNotContain("unsafe-inline", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("DENY", Assert.Single(answer.Headers.GetValues("X-Frame-Options")));
    }

    private static string AddressOf(RoutePattern pattern) => "/" + string.Join('/', pattern.PathSegments.Select(s => string.Concat(s.Parts.Select(p => p switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart { ParameterPolicies: var policies } when policies.Any(x => x.Content == "guid") => Guid.CreateVersion7().ToString(),
        RoutePatternParameterPart { ParameterPolicies: var policies } when policies.Any(x => x.Content?.StartsWith("int", StringComparison.Ordinal) == true) => "404",
        _ => "x",
    }))));
}
