using NetEscapades.AspNetCore.SecurityHeaders;
using Scalar.AspNetCore;

namespace UnionHome.Foundation.Web;

/// <summary>The JSON interface for other programs: its document, and a page to read it.</summary>
public static class ApiDocs
{
    public static void Add(IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        // Pages are for people; only what answers programs is described.
        options.ShouldInclude = description => description.RelativePath is { } path
            && (path.StartsWith("api/", StringComparison.Ordinal) || path.EndsWith(".json", StringComparison.Ordinal));
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "UnionHome 工会之家";
            document.Info.Description =
                "The same records, rules and permissions as the pages. Errors are problem documents (RFC 9457) with code and field; a request that "
                + "changes something may carry an Idempotency-Key.";
            return Task.CompletedTask;
        });
    });

    public static void Map(WebApplication app)
    {
        app.MapOpenApi().AllowAnonymous();
        app.MapScalarApiReference(SecurityHeaders.ApiDocs, (options, context) =>
        {
            options.WithTitle("UnionHome 工会之家").DisableDefaultFonts().DisableTelemetry().DisableAgent().DisableMcp().HideDeveloperTools().HideClientButton();
            options.WithNonce(context.GetNonce());
        }).AllowAnonymous();
    }
}
