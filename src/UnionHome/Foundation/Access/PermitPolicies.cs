using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace UnionHome.Foundation.Access;

/// <summary>
/// Makes a policy of every <see cref="PermitAttribute"/>. An endpoint that declares nothing is refused to everybody, also to those
/// who are signed in.
/// </summary>
internal sealed class PermitPolicies(IOptions<AuthorizationOptions> options) : IAuthorizationPolicyProvider
{
    private readonly DefaultAuthorizationPolicyProvider named = new(options);
    private readonly AuthorizationPolicy signedIn = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new SecondFactorDemand()).Build();
    private readonly AuthorizationPolicy anyAccount = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();

    /// <summary>No endpoint at all is no secret: the answer is 404.</summary>
    private readonly AuthorizationPolicy nobody = new AuthorizationPolicyBuilder()
        .RequireAssertion(c => c.Resource is HttpContext http && http.GetEndpoint() is null).Build();

    public Task<AuthorizationPolicy> GetDefaultPolicyAsync() => Task.FromResult(signedIn);

    public Task<AuthorizationPolicy?> GetFallbackPolicyAsync() => Task.FromResult<AuthorizationPolicy?>(nobody);

    public Task<AuthorizationPolicy?> GetPolicyAsync(string policyName)
    {
        if (policyName == AccessPolicies.AnyAccount) return Task.FromResult<AuthorizationPolicy?>(anyAccount);
        if (!policyName.StartsWith(PermitAttribute.Prefix, StringComparison.Ordinal)) return named.GetPolicyAsync(policyName);
        var code = policyName[PermitAttribute.Prefix.Length..];
        if (!Permission.All.ContainsKey(code)) throw new InvalidOperationException($"No module declares the permission {code}.");
        return Task.FromResult<AuthorizationPolicy?>(
            new AuthorizationPolicyBuilder(signedIn).AddRequirements(new PermitRequirement(code)).Build());
    }
}

internal sealed record PermitRequirement(string Permission) : IAuthorizationRequirement;

/// <summary>The permission is held at some union; which rows it reaches is cut by <see cref="Reach"/> where they are read.</summary>
internal sealed class PermitHandler(Reach reach) : AuthorizationHandler<PermitRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, PermitRequirement requirement)
    {
        if (await reach.May(requirement.Permission)) context.Succeed(requirement);
    }
}
