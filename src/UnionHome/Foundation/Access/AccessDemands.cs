using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace UnionHome.Foundation.Access;

public static class AccessPolicies
{
    /// <summary>Anybody who is signed in, also without the second factor that their role demands: only what leads to having one.</summary>
    public const string AnyAccount = "any-account";
}

/// <summary>
/// A deed of weight (a role given, personal data taken out, money paid): who does it has proved who they are within the last ten
/// minutes. Stands beside <see cref="PermitAttribute"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class StepUpAttribute : AuthorizeAttribute, IAuthorizationRequirement, IAuthorizationRequirementData
{
    /// <summary>Asks for the account only; what else is asked stands in the other attributes of the endpoint.</summary>
    public StepUpAttribute() : base(AccessPolicies.AnyAccount) { }

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

internal sealed class StepUpHandler(TimeProvider clock, IOptions<AccessOptions> options) : AuthorizationHandler<StepUpAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, StepUpAttribute requirement)
    {
        if (long.TryParse(context.User.FindFirstValue(SessionCookie.ConfirmedClaim), CultureInfo.InvariantCulture, out var confirmed)
            && clock.GetUtcNow().UtcTicks - confirmed < options.Value.StepUp.Ticks)
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}

/// <summary>Staff see personal data or decide, so a password alone does not open their pages (GB/T 22239-2019 8.1.4.1 d).</summary>
internal sealed class SecondFactorDemand : IAuthorizationRequirement;

internal sealed class SecondFactorHandler(Reach reach) : AuthorizationHandler<SecondFactorDemand>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, SecondFactorDemand requirement)
    {
        if (context.User.Identity?.IsAuthenticated != true) return;
        if (context.User.HasClaim(c => c.Type is SessionCookie.SecondFactorClaim or SessionCookie.DemonstrationClaim)
            || (await reach.Roles()).All(r => r.Role == Role.Worker))
            context.Succeed(requirement);
    }
}
