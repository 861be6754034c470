using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using UnionHome.Foundation.Access;

namespace UnionHome.Tests.Foundation.Access;

/// <summary>Every way into the program says who may use it; what is open to all or to every account stands here, reviewed.</summary>
public sealed class EndpointTests
{
    private static readonly string[] OpenToAll =
    [
        "", "account/invitation/{token}", "account/passkey", "account/passkey-options", "account/second-step", "account/sign-in", "account/sign-out",
        "errors/{status:int}",
    ];

    private static readonly string[] OpenToEveryAccount =
    [
        "account", "account/confirm", "account/invitation/{token}/taken", "account/password", "account/second-factor", "account/sessions", "union",
    ];

    [Fact]
    public async Task Every_endpoint_declares_a_permission_or_stands_in_a_reviewed_list()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);

        var wrong = Endpoints.Of(host).Where(e => !IsDeclared(e)).Select(e => $"{e.DisplayName}: {Endpoints.Pattern(e)} {Who(e)}").Order().ToList();

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task The_reviewed_lists_name_only_endpoints_that_are_there()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);

        var there = Endpoints.Of(host).Select(Endpoints.Pattern).ToHashSet();

        Assert.Equal([], OpenToAll.Concat(OpenToEveryAccount).Except(there));
    }

    private static bool IsDeclared(RouteEndpoint endpoint)
    {
        var pattern = Endpoints.Pattern(endpoint);
        return Endpoints.PermissionOf(endpoint) is not null
            ? endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null && Permission.All.ContainsKey(Endpoints.PermissionOf(endpoint)!)
            : endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null ? OpenToAll.Contains(pattern)
            : endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null && OpenToEveryAccount.Contains(pattern);
    }

    private static string Who(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null ? "open to all, not reviewed"
        : endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null ? "open to every account, not reviewed" : "declares nothing";
}

internal static class Endpoints
{
    /// <summary>All ways in but the files of the pages (style, script, pictures).</summary>
    public static IEnumerable<RouteEndpoint> Of(TestHost host) =>
        host.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.All(m => m.GetType().Name != "StaticAssetDescriptor"))
            .DistinctBy(e => (Pattern(e), string.Join(',', MethodsOf(e)), e.DisplayName));

    public static string Pattern(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText!.Trim('/');

    public static IEnumerable<string> MethodsOf(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"];

    public static string? PermissionOf(RouteEndpoint endpoint) => endpoint.Metadata.OfType<IAuthorizeData>().Select(a => a.Policy)
        .Where(p => p?.StartsWith(PermitAttribute.Prefix, StringComparison.Ordinal) == true).Select(p => p![PermitAttribute.Prefix.Length..]).FirstOrDefault();
}
