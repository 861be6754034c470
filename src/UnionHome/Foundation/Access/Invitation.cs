using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UnionHome.Foundation.Audit;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Foundation.Access;

/// <summary>An open door for one person to one role: a link that works once and not for long. Only its digest is kept.</summary>
public sealed class Invitation : Record
{
    private Invitation() { }

    public override string RecordKind => "invitation";

    public Role Role { get; private set; }

    /// <summary>Whom the link was made for, as the inviter calls them.</summary>
    public string Name { get; private set; } = "";

    public string TokenDigest { get; private set; } = "";

    public Guid InvitedBy { get; private set; }

    public DateTimeOffset InvitedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public DateTimeOffset? UsedAt { get; private set; }

    public Guid? UsedBy { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public bool IsOpenAt(DateTimeOffset now) => UsedAt is null && RevokedAt is null && now < ExpiresAt;

    /// <summary>The invitation, and the token that is told once.</summary>
    public static (Invitation Invitation, string Token) Make(Organisation at, Role role, string name, TimeSpan lasts, Act act)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var invitation = new Invitation
        {
            Role = role,
            Name = name.Trim(),
            TokenDigest = Digest(token),
            InvitedBy = act.UserId,
            InvitedAt = act.At,
            ExpiresAt = act.At + lasts,
        };
        invitation.BelongTo(at);
        invitation.Raise(AuditLine.Of($"user.invited:{role}", act, invitation.Id, at.Path));
        return (invitation, token);
    }

    /// <summary>The person takes the role. Two at once meet at the record's version.</summary>
    public void Accept(User user, Act act)
    {
        if (!IsOpenAt(act.At)) throw new RuleViolation("access.invitation_closed", "邀请链接已失效，请联系邀请您的管理员");
        (UsedAt, UsedBy) = (act.At, user.Id);
        Raise(new RoleAt(user.Id, OrganisationId, Role, act with { UserId = InvitedBy }));
        Raise(AuditLine.Of($"user.role_given:{Role}", act, user.Id, Path));
    }

    public void Revoke(Act act)
    {
        if (!IsOpenAt(act.At)) throw new RuleViolation("access.invitation_closed_already", "邀请已使用、已撤回或已过期");
        RevokedAt = act.At;
        Raise(AuditLine.Of("user.invitation_revoked", act, Id, Path));
    }

    /// <summary>Two hundred and fifty-six random bits need no slow hash.</summary>
    public static string Digest(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}

internal sealed class InvitationData : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> table)
    {
        table.ToTable("invitations");
        table.Property(i => i.Name).HasMaxLength(60);
        table.Property(i => i.TokenDigest).HasMaxLength(64);
        table.HasIndex(i => i.TokenDigest).IsUnique();
    }
}
