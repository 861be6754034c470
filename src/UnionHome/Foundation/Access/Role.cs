using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UnionHome.Foundation.Steps;

namespace UnionHome.Foundation.Access;

/// <summary>The jobs that people have at a union. What each may do is said by the modules' permissions.</summary>
public enum Role
{
    Administrator, Leader, CaseOfficer, Reviewer, FinanceClerk, Auditor, Statistician, Editor, GrassrootsChair, Worker,
}

/// <summary>A role held at a union: it reaches that union and everything below it.</summary>
public sealed class RoleAt
{
    private RoleAt() { }

    public RoleAt(Guid userId, Guid organisationId, Role role, Act act) =>
        (Id, UserId, OrganisationId, Role, GivenBy, GivenAt) = (Guid.CreateVersion7(act.At), userId, organisationId, role, act.UserId, act.At);

    public Guid Id { get; private set; }

    public Guid UserId { get; private set; }

    public Guid OrganisationId { get; private set; }

    public Role Role { get; private set; }

    public Guid GivenBy { get; private set; }

    public DateTimeOffset GivenAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public void End(Act act) => EndedAt ??= act.At;
}

internal sealed class RoleAtData : IEntityTypeConfiguration<RoleAt>
{
    public void Configure(EntityTypeBuilder<RoleAt> table)
    {
        table.ToTable("roles_at");
        table.HasIndex(r => r.UserId);
        table.HasIndex(r => r.OrganisationId);
    }
}
