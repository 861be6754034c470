using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;

namespace UnionHome.Foundation.Access;

/// <summary>What a person proves themselves with beside the password: authenticator app, passkeys, recovery codes.</summary>
public sealed class SecondFactors(Db db, Vault vault, TimeProvider clock)
{
    private const int RecoveryCodes = 10;
    private const string RecoveryLetters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    public async Task<bool> Any(Guid userId, CancellationToken cancellationToken) =>
        await HasApp(userId, cancellationToken) || await HasPasskey(userId, cancellationToken);

    public Task<bool> HasApp(Guid userId, CancellationToken cancellationToken) =>
        db.Set<AuthenticatorKey>().AnyAsync(k => k.UserId == userId && k.ConfirmedAt != null, cancellationToken);

    public Task<bool> HasPasskey(Guid userId, CancellationToken cancellationToken) =>
        db.Set<IdentityUserPasskey<Guid>>().AnyAsync(p => p.UserId == userId, cancellationToken);

    public Task<int> CodesLeft(Guid userId, CancellationToken cancellationToken) =>
        db.Set<RecoveryCode>().CountAsync(c => c.UserId == userId && c.UsedAt == null, cancellationToken);

    /// <summary>The secret of an app that is being enrolled; the same until its first right code.</summary>
    public async Task<string> SecretToEnrol(Guid userId, CancellationToken cancellationToken)
    {
        if (await db.Set<AuthenticatorKey>().AsNoTracking().SingleOrDefaultAsync(k => k.UserId == userId, cancellationToken) is { } begun)
            return begun.ConfirmedAt is null ? vault.OpenText(Place(userId), begun.SealedSecret)
                : throw new RuleViolation("access.app_enrolled", "已绑定身份验证器，请先解除绑定");
        var secret = Totp.NewSecret();
        db.Add(new AuthenticatorKey(userId, vault.SealText(Place(userId), secret)));
        await db.SaveChangesAsync(cancellationToken);
        return secret;
    }

    /// <summary>Takes the first right code of an app; from then on it is a second factor.</summary>
    public async Task<bool> ConfirmApp(Guid userId, string code, CancellationToken cancellationToken)
    {
        if (!await UseCode(userId, code, enrolled: false, cancellationToken)) return false;
        DateTimeOffset? now = clock.GetUtcNow();
        await db.Set<AuthenticatorKey>().Where(k => k.UserId == userId).ExecuteUpdateAsync(k => k.SetProperty(x => x.ConfirmedAt, now), cancellationToken);
        return true;
    }

    /// <summary>A code of the app or a recovery code; each is taken once.</summary>
    public async Task<bool> Check(Guid userId, string code, CancellationToken cancellationToken)
    {
        var plain = new string([.. code.Where(char.IsLetterOrDigit)]).ToUpperInvariant();
        return plain.Length == 6 ? await UseCode(userId, plain, enrolled: true, cancellationToken) : await Redeem(userId, plain, cancellationToken);
    }

    /// <summary>New recovery codes in the place of all old ones; shown once, kept as digests.</summary>
    public async Task<IReadOnlyList<string>> NewRecoveryCodes(Guid userId, CancellationToken cancellationToken)
    {
        var codes = Enumerable.Range(0, RecoveryCodes).Select(_ => RandomNumberGenerator.GetString(RecoveryLetters, 12)).ToList();
        await using var transaction = await Writing.Begin(db, cancellationToken);
        await db.Set<RecoveryCode>().Where(c => c.UserId == userId).ExecuteDeleteAsync(cancellationToken);
        db.AddRange(codes.Select(c => new RecoveryCode(userId, Digest(userId, c))));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return [.. codes.Select(c => $"{c[..4]}-{c[4..8]}-{c[8..]}")];
    }

    public Task RemoveApp(Guid userId, CancellationToken cancellationToken) =>
        db.Set<AuthenticatorKey>().Where(k => k.UserId == userId).ExecuteDeleteAsync(cancellationToken);

    public async Task RemoveAll(Guid userId, CancellationToken cancellationToken)
    {
        await RemoveApp(userId, cancellationToken);
        await db.Set<RecoveryCode>().Where(c => c.UserId == userId).ExecuteDeleteAsync(cancellationToken);
        await db.Set<IdentityUserPasskey<Guid>>().Where(p => p.UserId == userId).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task<bool> UseCode(Guid userId, string code, bool enrolled, CancellationToken cancellationToken)
    {
        var key = await db.Set<AuthenticatorKey>().AsNoTracking().SingleOrDefaultAsync(k => k.UserId == userId, cancellationToken);
        if (key is null || key.ConfirmedAt is not null != enrolled) return false;
        if (Totp.StepOf(vault.OpenText(Place(userId), key.SealedSecret), code.Trim(), clock.GetUtcNow()) is not { } step) return false;

        // One statement decides, so of two deliveries of the same code one is too late.
        return await db.Set<AuthenticatorKey>().Where(k => k.UserId == userId && k.LastStep < step)
            .ExecuteUpdateAsync(k => k.SetProperty(x => x.LastStep, step), cancellationToken) == 1;
    }

    private async Task<bool> Redeem(Guid userId, string code, CancellationToken cancellationToken)
    {
        var digest = Digest(userId, code);
        DateTimeOffset? now = clock.GetUtcNow();
        return await db.Set<RecoveryCode>().Where(c => c.UserId == userId && c.Digest == digest && c.UsedAt == null)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.UsedAt, now), cancellationToken) == 1;
    }

    private static SealPlace Place(Guid userId) => new(SecondFactorData.SecretColumn, userId);

    /// <summary>Sixty random bits need no slow hash; the person's id keeps equal codes apart.</summary>
    private static string Digest(Guid userId, string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{userId}:{code}")));
}
