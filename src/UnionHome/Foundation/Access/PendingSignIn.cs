using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace UnionHome.Foundation.Access;

/// <summary>Between password and second factor: a cookie of five minutes that says whose password was right and opens nothing.</summary>
public sealed class PendingSignIn(IHttpContextAccessor accessor, UserManager<User> users)
{
    internal const string Scheme = "unionhome.pending";

    private HttpContext Http => accessor.HttpContext!;

    public Task Begin(User user) => Http.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, user.Id.ToString())], Scheme)));

    /// <summary>The person whose password was right, or null when it was too long ago.</summary>
    public async Task<User?> User()
    {
        var pending = await Http.AuthenticateAsync(Scheme);
        var user = pending.Principal is { } principal ? await users.FindByIdAsync(principal.FindFirstValue(ClaimTypes.NameIdentifier)!) : null;
        return user is { DisabledAt: null } ? user : null;
    }

    public Task End() => Http.SignOutAsync(Scheme);
}
