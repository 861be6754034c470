using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace UnionHome.Foundation.Access;

/// <summary>
/// The cookie carries nothing but who and which session; whether that session still lives is asked of the database at every
/// request, so a revoked session or a disabled account ends at once, on every node.
/// </summary>
internal static class SessionCookie
{
    public const string SessionClaim = "session";
    public const string SecondFactorClaim = "second_factor";
    public const string DemonstrationClaim = "demonstration";
    public const string ConfirmedClaim = "confirmed";

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "unionhome";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.LoginPath = "/account/sign-in";
        options.AccessDeniedPath = "/account/refused";
        options.ReturnUrlParameter = "returnUrl";
        // The session row holds the true limits; the ticket may not end before it.
        options.ExpireTimeSpan = TimeSpan.FromDays(2);
        options.SlidingExpiration = false;
        options.Events.OnValidatePrincipal = Validate;
        options.Events.OnRedirectToLogin = context => Answer(context, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    public static ClaimsPrincipal Principal(User user, UserSession session)
    {
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme, "name", null);
        identity.AddClaim(new(ClaimTypes.NameIdentifier, user.Id.ToString()));
        identity.AddClaim(new("name", user.DisplayName));
        identity.AddClaim(new(SessionClaim, session.Id.ToString()));
        identity.AddClaim(new(ConfirmedClaim, session.ConfirmedAt.UtcTicks.ToString(CultureInfo.InvariantCulture)));
        if (user.IsDemonstration) identity.AddClaim(new(DemonstrationClaim, "true"));
        if (session.SecondFactor) identity.AddClaim(new(SecondFactorClaim, "true"));
        return new(identity);
    }

    private static async Task Validate(CookieValidatePrincipalContext context)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<Sessions>();
        if (await sessions.Living(context.Principal!) is { } living) context.ReplacePrincipal(living);
        else
        {
            context.RejectPrincipal();
            context.HttpContext.Response.Cookies.Delete(context.Options.Cookie.Name!);
        }
    }

    /// <summary>Programs get the status, people the sign-in page.</summary>
    private static Task Answer(Microsoft.AspNetCore.Authentication.RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) || !HttpMethods.IsGet(context.Request.Method))
            context.Response.StatusCode = status;
        else
            context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }
}
