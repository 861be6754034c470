using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using UnionHome.Foundation.Audit;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;

namespace UnionHome.Foundation.Access;

/// <summary>Checks what a person brings to the door. A wrong proof costs a try of the account and of the address.</summary>
public sealed class SignInDesk(
    Db db, UserManager<User> users, IPasswordHasher<User> hasher, SecondFactors factors, SignInGuard guard, Sessions sessions,
    TimeProvider clock, IOptions<AccessOptions> options)
{
    /// <summary>An unknown name costs the same work as a wrong password, so the time tells nothing.</summary>
    private static readonly User Nobody = new();
    private static string? nobodysHash;

    /// <summary>The person; the same refusal for an unknown name, a wrong password and a disabled account.</summary>
    public async Task<User> Password(string name, string password, CancellationToken cancellationToken)
    {
        await guard.Try(name, sessions.Address, cancellationToken);
        var user = await users.FindByNameAsync(name.Trim());
        var right = await IsRight(user, password);
        if (user is null || !right || user.DisabledAt is not null || (user.IsDemonstration && !options.Value.DemonstrationAccounts))
            throw await Refused(user, new RuleViolation("access.wrong_password", "用户名或密码不正确", "Password"), cancellationToken);
        await guard.Right(name, sessions.Address, cancellationToken);
        return user;
    }

    /// <summary>A code of the authenticator app or a recovery code.</summary>
    public async Task Code(User user, string code, CancellationToken cancellationToken)
    {
        await guard.Try(user.Id.ToString(), sessions.Address, cancellationToken);
        if (!await factors.Check(user.Id, code, cancellationToken))
            throw await Refused(user, new RuleViolation("access.wrong_code", "验证码不正确、已过期或已用过", "Code"), cancellationToken);
        await guard.Right(user.Id.ToString(), sessions.Address, cancellationToken);
    }

    private async Task<bool> IsRight(User? user, string password)
    {
        if (user?.PasswordHash is not null) return await users.CheckPasswordAsync(user, password);
        hasher.VerifyHashedPassword(Nobody, nobodysHash ??= hasher.HashPassword(Nobody, "nobody"), password);
        return false;
    }

    private async Task<RuleViolation> Refused(User? user, RuleViolation refusal, CancellationToken cancellationToken)
    {
        db.Add(AuditLine.Of("user.sign_in_refused", new Act(user?.Id ?? Guid.Empty, user?.DisplayName ?? "", clock.GetUtcNow()), user?.Id));
        await db.SaveChangesAsync(cancellationToken);
        return refusal;
    }
}
