using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
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
        services.AddScoped<IAuthorizationHandler, PermitHandler>();
        services.AddSingleton<IAuthorizationPolicyProvider, PermitPolicies>();
        services.AddAuthorization();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies =>
        {
            cookies.ApplicationCookie!.Configure(SessionCookie.Configure);
            cookies.TwoFactorUserIdCookie!.Configure(o => o.Cookie.Name = "unionhome.step");
        });
        services.AddIdentityCore<User>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
            .AddEntityFrameworkStores<Db>()
            .AddUserStore<SealedUserStore>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        return services;
    }

    /// <summary>Refuses what other sites send in the reader's name, finds the session, asks the permission.</summary>
    public static IApplicationBuilder UseAccess(this IApplicationBuilder app) =>
        app.UseRouting().UseMiddleware<SameOriginOnly>().UseAuthentication().UseAuthorization().UseMiddleware<AntiforgeryOnEndpoints>();
}
