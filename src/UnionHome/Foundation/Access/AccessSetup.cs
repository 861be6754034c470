using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;

namespace UnionHome.Foundation.Access;

public static class AccessSetup
{
    /// <summary>Accounts, sessions and permissions.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<Reach>();
        services.AddScoped<Sessions>();
        services.AddScoped<SignInDesk>();
        services.AddScoped<SignInGuard>();
        services.AddScoped<SecondFactors>();
        services.AddScoped<PendingSignIn>();
        services.AddScoped<Accounts>();
        services.AddScoped<Invitations>();
        services.AddOptions<AccessOptions>().BindConfiguration("Access");
        services.AddScoped<IAuthorizationHandler, PermitHandler>();
        services.AddScoped<IAuthorizationHandler, SecondFactorHandler>();
        services.AddScoped<IAuthorizationHandler, StepUpHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, AccessAnswers>();
        services.AddSingleton<IAuthorizationPolicyProvider, PermitPolicies>();
        services.AddAuthorization();
        var authentication = services.AddAuthentication(IdentityConstants.ApplicationScheme);
        authentication.AddCookie(PendingSignIn.Scheme, o => ShortLived(o, "unionhome.pending"));
        authentication.AddIdentityCookies(cookies =>
        {
            cookies.ApplicationCookie!.Configure(SessionCookie.Configure);
            cookies.TwoFactorUserIdCookie!.Configure(o => ShortLived(o, "unionhome.passkey"));
        });
        services.AddIdentityCore<User>(Configure)
            .AddEntityFrameworkStores<Db>()
            .AddUserStore<SealedUserStore>()
            .AddSignInManager()
            .AddDefaultTokenProviders()
            .AddPasswordValidator<PasswordPolicy>();
        services.AddOptions<IdentityPasskeyOptions>().Configure<IOptions<AccessOptions>>((passkeys, access) =>
        {
            passkeys.ServerDomain = access.Value.Domain;
            passkeys.UserVerificationRequirement = "required";
        });
        return services;
    }

    /// <summary>Refuses what other sites send in the reader's name, finds the session, asks the permission.</summary>
    public static IApplicationBuilder UseAccess(this IApplicationBuilder app) =>
        app.UseRouting().UseMiddleware<SameOriginOnly>().UseAuthentication().UseAuthorization();

    /// <summary>Passwords are judged by <see cref="PasswordPolicy"/> and lock-out is <see cref="SignInGuard"/>'s, so Identity's own stand aside.</summary>
    private static void Configure(IdentityOptions options)
    {
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        options.User.AllowedUserNameCharacters = "";
        options.Password = new()
        {
            RequiredLength = 1,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
        };
    }

    private static void ShortLived(CookieAuthenticationOptions options, string name)
    {
        options.Cookie.Name = name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.ExpireTimeSpan = TimeSpan.FromMinutes(5);
        options.SlidingExpiration = false;
    }
}
