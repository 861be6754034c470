using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Web.Once;

namespace UnionHome.Tests.Foundation.Access;

/// <summary>Every way into the program says who may use it; what is open to all or to every account stands here, reviewed.</summary>
public sealed class EndpointTests
{
    private static readonly string[] OpenToAll =
    [
        "", "account/invitation/{token}", "account/passkey", "account/passkey-options", "account/second-step", "account/sign-in", "account/sign-out",
        "errors/{status:int}",

        // What the rules make public: published bulletins, public figures and where their numbers come from. Each hides what is not public itself.
        "bulletins", "bulletins/index", "bulletins/latest", "bulletins/latest.json", "bulletins/{number:int}", "bulletins/{number:int}.json", "bulletins/{number:int}.docx",
        "bulletins/{number:int}/figures/{n:int}",

        // A member's card: an unguessable code tells of which union, since when, and a part of the name.
        "m/{code:length(22)}",

        // A medical card: an unguessable code tells whether it holds, until when, a part of the name, and what was agreed with which hospitals.
        "aid/card/{code:length(22)}",
        "figures", "figures/{code}", "api/figures", "api/figures/{code}", "api/figures/{code}/children", "api/figures/{code}/trend",
        "returns/{id:guid}/lines/{code}",

        // Asking for a union without an account, and following it by code; counted per address.
        "portal/founding", "portal/founding/sent", "portal/founding/status", "api/portal/founding", "api/portal/founding/counties", "api/portal/founding/status",
        // Applying for aid without an account, and following it by number and code; counted per address.
        "apply", "apply/form/{union}", "apply/sent", "apply/status", "apply/answer", "apply/withdrawal", "api/apply/{union}", "api/apply/status", "api/apply/programmes",

        // Public notices, for as long as they may be shown, and objecting to them.
        "portal/notices", "portal/notices/index", "portal/notices/{id:guid}", "api/notices", "api/notices/{id:guid}",
        // The directory of unions and the page of each, with the photos of those who agreed to be shown.
        "donations", "donations/use", "portal/unions", "portal/unions/{code}", "u/{code}", "portal/unions/{code}/photos/{photo:guid}", "api/portal/unions", "api/portal/unions/{code}",

        // The program's own description and its pulse.
        "api-docs/{documentName?}", "api-docs/favicon.svg", "api-docs/scalar.aspnetcore.js", "api-docs/scalar.js", "openapi/{documentName}.json",
        "health/live", "health/ready",
    ];

    private static readonly string[] OpenToEveryAccount =
    [
        "account", "account/confirm", "account/invitation/{token}/taken", "account/password", "account/second-factor", "account/sessions", "notices", "union",

        // The desk of attachments asks the module of the record to which the file belongs.
        "attachments/{id:guid}",
    ];

    [Fact]
    public async Task Every_endpoint_declares_a_permission_or_stands_in_a_reviewed_list()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);

        var wrong = Endpoints.Of(host).Where(e => !IsDeclared(e)).Select(e => $"{e.DisplayName}: {Endpoints.Pattern(e)} {Who(e)}").Order().ToList();

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>Every other change runs in the one transaction of its request and is done once under its key.</summary>
    [Fact]
    public async Task Only_the_door_and_the_error_pages_change_things_outside_the_unit_of_work()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);

        var outside = Endpoints.Of(host).Where(e => e.Metadata.GetMetadata<OutsideUnitOfWorkAttribute>() is not null).Select(Endpoints.Pattern)
            .Where(p => !p.StartsWith("account", StringComparison.OrdinalIgnoreCase) && p != "errors/{status:int}");

        Assert.Empty(outside);
    }

    private static bool IsDeclared(RouteEndpoint endpoint)
    {
        var pattern = Endpoints.Pattern(endpoint);
        return Endpoints.PermissionOf(endpoint) is not null
            ? endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null && Permission.All.ContainsKey(Endpoints.PermissionOf(endpoint)!)
            : endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null ? OpenToAll.Contains(pattern, StringComparer.OrdinalIgnoreCase)
            : endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null && OpenToEveryAccount.Contains(pattern);
    }

    private static string Who(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null ? "open to all, not reviewed"
        : endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null ? "open to every account, not reviewed" : "declares nothing";
}

internal static class Endpoints
{
    /// <summary>All ways in but the files of the pages (style, script, pictures) and the framework's advice on a missing one.</summary>
    public static IEnumerable<RouteEndpoint> Of(TestHost host) =>
        host.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.All(m => m.GetType().Name != "StaticAssetDescriptor") && Pattern(e) != "{**path:file}")
            .DistinctBy(e => (Pattern(e), string.Join(',', MethodsOf(e)), e.DisplayName));

    public static string Pattern(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText!.Trim('/');

    /// <summary>The parameters that a path must have; one that may be left out is left out.</summary>
    public static IEnumerable<string> ParametersOf(string pattern) =>
        Regex.Matches(pattern, @"\{(?<name>\w+)(:[^}?]*)?(?<optional>\?)?\}").Where(m => m.Groups["optional"].Length == 0).Select(m => m.Groups["name"].Value);

    public static IEnumerable<string> MethodsOf(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"];

    public static string? PermissionOf(RouteEndpoint endpoint) => endpoint.Metadata.OfType<IAuthorizeData>().Select(a => a.Policy)
        .Where(p => p?.StartsWith(PermitAttribute.Prefix, StringComparison.Ordinal) == true).Select(p => p![PermitAttribute.Prefix.Length..]).FirstOrDefault();
}
