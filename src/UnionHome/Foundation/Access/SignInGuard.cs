using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.Options;
using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Access;

/// <summary>How often a name or an address has failed lately. The row is shared by all nodes.</summary>
public sealed class SignInTally
{
    /// <summary>A digest: names that nobody has are counted like others, and what people mistype is kept nowhere.</summary>
    public string Key { get; private set; } = "";

    public int Failures { get; private set; }

    public DateTimeOffset LastAt { get; private set; }

    public DateTimeOffset LockedUntil { get; private set; }
}

internal sealed class SignInTallyData : IEntityTypeConfiguration<SignInTally>
{
    public void Configure(EntityTypeBuilder<SignInTally> table)
    {
        table.ToTable("sign_in_tallies");
        table.HasKey(t => t.Key);
        table.Property(t => t.Key).HasMaxLength(80);
    }
}

/// <summary>
/// Counts a try as a failure before it is looked at and takes it back when it was right, so that any number of tries at once get no
/// further than the quota.
/// </summary>
public sealed class SignInGuard(Db db, TimeProvider clock, IOptions<AccessOptions> options)
{
    private readonly AccessOptions rules = options.Value;

    /// <summary>A try at an account from an address; refused when either is locked.</summary>
    public async Task Try(string account, string address, CancellationToken cancellationToken)
    {
        // The address first: one that is locked must not go on to lock other people's accounts.
        await Count(AddressKey(address), rules.FailuresPerAddress, cancellationToken);
        try
        {
            await Count(AccountKey(account), rules.FailuresPerAccount, cancellationToken);
        }
        catch (RuleViolation)
        {
            await TakeBack(AddressKey(address), cancellationToken);
            throw;
        }
    }

    public async Task Right(string account, string address, CancellationToken cancellationToken)
    {
        var (key, old) = (AccountKey(account), clock.GetUtcNow().AddDays(-1));
        await db.Set<SignInTally>().Where(t => t.Key == key || (t.LastAt < old && t.LockedUntil < old)).ExecuteDeleteAsync(cancellationToken);
        await TakeBack(AddressKey(address), cancellationToken);
    }

    private async Task Count(string key, int quota, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcTicks;
        var (stale, until) = (now - rules.LockOut.Ticks, now + rules.LockOut.Ticks);
        var counted = await db.Database.ExecuteSqlAsync($"""
            INSERT INTO sign_in_tallies (key, failures, last_at, locked_until) VALUES ({key}, 1, {now}, 0)
            ON CONFLICT (key) DO UPDATE SET
                failures = CASE WHEN sign_in_tallies.last_at <= {stale} OR sign_in_tallies.locked_until > 0 THEN 1 ELSE sign_in_tallies.failures + 1 END,
                locked_until = CASE WHEN sign_in_tallies.last_at <= {stale} OR sign_in_tallies.locked_until > 0 OR sign_in_tallies.failures + 1 < {quota} THEN 0 ELSE {until} END,
                last_at = {now}
            WHERE sign_in_tallies.locked_until <= {now}
            """, cancellationToken);
        if (counted == 0) throw new RuleViolation("access.locked", "尝试次数过多，请 {0} 分钟后再试", null, (int)rules.LockOut.TotalMinutes);
    }

    private Task<int> TakeBack(string key, CancellationToken cancellationToken) => db.Database.ExecuteSqlAsync(
        $"UPDATE sign_in_tallies SET failures = failures - 1, locked_until = 0 WHERE key = {key}", cancellationToken);

    private static string AccountKey(string account) => Digest("account:" + account.Trim().ToUpperInvariant());

    private static string AddressKey(string address) => Digest("address:" + ClientAddress.Of(IPAddress.TryParse(address, out var ip) ? ip : null));

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
