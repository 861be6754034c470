using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UnionHome.Foundation.Privacy;

namespace UnionHome.Foundation.Access;

/// <summary>A person's authenticator app.</summary>
public sealed class AuthenticatorKey(Guid userId, string sealedSecret)
{
    public Guid UserId { get; private set; } = userId;

    /// <summary>Encrypted, bound to the person.</summary>
    public string SealedSecret { get; private set; } = sealedSecret;

    /// <summary>The last step of thirty seconds whose code was used; no code is taken twice.</summary>
    public long LastStep { get; private set; }

    /// <summary>When the first right code was given; before, the app is not yet a second factor.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }
}

/// <summary>A code that stands in for a lost phone, once.</summary>
public sealed class RecoveryCode(Guid userId, string digest)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid UserId { get; private set; } = userId;

    public string Digest { get; private set; } = digest;

    public DateTimeOffset? UsedAt { get; private set; }
}

internal sealed class SecondFactorData : IEntityTypeConfiguration<AuthenticatorKey>, IEntityTypeConfiguration<RecoveryCode>
{
    internal const string SecretColumn = "authenticator_key.secret";

    public void Configure(EntityTypeBuilder<AuthenticatorKey> table)
    {
        table.ToTable("authenticator_keys");
        table.HasKey(k => k.UserId);
        table.Property<string?>(nameof(AuthenticatorKey.SealedSecret)).IsSealed(SecretColumn).IsRequired();
        table.HasOne<User>().WithOne().HasForeignKey<AuthenticatorKey>(k => k.UserId);
    }

    public void Configure(EntityTypeBuilder<RecoveryCode> table)
    {
        table.ToTable("recovery_codes");
        table.Property(c => c.Digest).HasMaxLength(64);
        table.HasIndex(c => new { c.UserId, c.Digest }).IsUnique();
        table.HasOne<User>().WithMany().HasForeignKey(c => c.UserId);
    }
}
