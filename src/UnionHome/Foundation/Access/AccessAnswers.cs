using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace UnionHome.Foundation.Access;

/// <summary>Leads a person to what is missing: the enrolment of a second factor, a fresh proof of who they are.</summary>
internal sealed class AccessAnswers : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler usual = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        var missing = authorizeResult.AuthorizationFailure?.FailedRequirements.ToList() ?? [];
        if (!authorizeResult.Forbidden || missing.Count == 0 || context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
            return usual.HandleAsync(next, context, policy, authorizeResult);

        var here = HttpMethods.IsGet(context.Request.Method) ? context.Request.Path.Value + context.Request.QueryString : context.Request.Path.Value;
        if (missing.All(r => r is SecondFactorDemand or StepUpAttribute) && missing.Any(r => r is SecondFactorDemand))
            context.Response.Redirect("/account/second-factor");
        else if (missing.All(r => r is StepUpAttribute))
            context.Response.Redirect("/account/confirm" + QueryString.Create("returnUrl", here ?? "/"));
        else
            return usual.HandleAsync(next, context, policy, authorizeResult);
        return Task.CompletedTask;
    }
}
