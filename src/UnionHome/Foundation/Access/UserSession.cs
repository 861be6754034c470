using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace UnionHome.Foundation.Access;

/// <summary>One signed-in browser. The row is the session: what is ended here is ended everywhere.</summary>
public sealed class UserSession
{
    private UserSession() { }

    public UserSession(Guid userId, bool secondFactor, string address, string browser, DateTimeOffset now) =>
        (Id, UserId, SecondFactor, Address, Browser, StartedAt, LastSeenAt, ConfirmedAt) =
        (Guid.CreateVersion7(), userId, secondFactor, address, browser.Length > 200 ? browser[..200] : browser, now, now, now);

    public Guid Id { get; private set; }

    public Guid UserId { get; private set; }

    /// <summary>Opened or confirmed with a second factor.</summary>
    public bool SecondFactor { get; private set; }

    public string Address { get; private set; } = "";

    public string Browser { get; private set; } = "";

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset LastSeenAt { get; private set; }

    /// <summary>When the person last proved who they are; deeds of weight ask for a fresh proof.</summary>
    public DateTimeOffset ConfirmedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public bool LivesAt(DateTimeOffset now, AccessOptions limits) =>
        EndedAt is null && now - LastSeenAt < limits.SessionIdle && now - StartedAt < limits.SessionLength;

    public void End(DateTimeOffset now) => EndedAt ??= now;

    /// <summary>The same sitting under a new id, after a fresh proof; the absolute limit goes on running.</summary>
    public UserSession Renew(bool secondFactor, DateTimeOffset now)
    {
        End(now);
        return new(UserId, secondFactor, Address, Browser, now) { StartedAt = StartedAt };
    }
}

internal sealed class UserSessionData : IEntityTypeConfiguration<UserSession>
{
    public void Configure(EntityTypeBuilder<UserSession> table)
    {
        table.ToTable("user_sessions");
        table.Property(s => s.Address).HasMaxLength(60);
        table.Property(s => s.Browser).HasMaxLength(200);
        table.HasIndex(s => s.UserId);
        table.HasOne<User>().WithMany().HasForeignKey(s => s.UserId);
    }
}
