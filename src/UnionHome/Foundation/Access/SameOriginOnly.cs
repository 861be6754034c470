using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;

namespace UnionHome.Foundation.Access;

/// <summary>A change that a browser sends from another site's page is refused, before anything else looks at it.</summary>
internal sealed class SameOriginOnly(RequestDelegate next)
{
    public Task Invoke(HttpContext context)
    {
        if (IsUnsafe(context.Request) && ComesFromElsewhere(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        }

        return next(context);
    }

    public static bool IsUnsafe(HttpRequest request) =>
        !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method) || HttpMethods.IsTrace(request.Method));

    private static bool ComesFromElsewhere(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site"
        || (request.Headers.Origin.ToString() is { Length: > 0 } origin
            && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase)));
}

/// <summary>
/// Every change is asked for the antiforgery token before its key is looked at: a page would ask for it itself, but only after a kept
/// answer could have been told.
/// </summary>
internal sealed class AntiforgeryOnEndpoints(RequestDelegate next, IAntiforgery antiforgery)
{
    public async Task Invoke(HttpContext context)
    {
        var endpoint = context.GetEndpoint();
        if (endpoint is not null && SameOriginOnly.IsUnsafe(context.Request)
            && endpoint.Metadata.GetMetadata<IgnoreAntiforgeryTokenAttribute>() is null
            && endpoint.Metadata.GetMetadata<IAntiforgeryMetadata>()?.RequiresValidation != false
            && !await antiforgery.IsRequestValidAsync(context))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        await next(context);
    }
}
