using Microsoft.AspNetCore.Identity;

namespace UnionHome.Foundation.Access;

/// <summary>Checks what a person brings to the door.</summary>
public sealed class SignInDesk(UserManager<User> users, IPasswordHasher<User> hasher)
{
    /// <summary>An unknown name costs the same work as a wrong password, so the time tells nothing.</summary>
    private static readonly User Nobody = new();
    private static string? nobodysHash;

    /// <summary>The person, or null for an unknown name, a wrong password and a disabled account alike.</summary>
    public async Task<User?> Check(string name, string password)
    {
        var user = await users.FindByNameAsync(name.Trim());
        if (user is null || user.PasswordHash is null)
        {
            hasher.VerifyHashedPassword(Nobody, nobodysHash ??= hasher.HashPassword(Nobody, "nobody"), password);
            return null;
        }

        return await users.CheckPasswordAsync(user, password) && user.DisabledAt is null ? user : null;
    }
}
