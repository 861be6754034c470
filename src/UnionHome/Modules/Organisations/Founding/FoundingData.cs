using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UnionHome.Modules.Organisations.Enterprises;
using UnionHome.Modules.Organisations.Terms;

namespace UnionHome.Modules.Organisations.Founding;

internal sealed class FoundingRequestData : IEntityTypeConfiguration<FoundingRequest>
{
    public void Configure(EntityTypeBuilder<FoundingRequest> table)
    {
        table.ToTable("founding_requests");
        table.Property(r => r.UnitName).HasMaxLength(Enterprise.LongestName);
        table.Property(r => r.UnitCode).HasMaxLength(18);
        table.Property(r => r.FollowIndex).HasMaxLength(60);
        table.Property(r => r.UnionName).HasMaxLength(120);
        table.Property(r => r.GroupLeader).HasMaxLength(60);
        table.Property(r => r.ApprovalNumber).HasMaxLength(60);
        table.Property(r => r.ApprovedBy).HasMaxLength(60);
        table.Property(r => r.EndReason).HasMaxLength(FoundingRequest.LongestWords);
        table.OwnsOne(r => r.Election, e =>
        {
            foreach (var name in (string[])[nameof(Election.Chair), nameof(Election.ViceChair), nameof(Election.AuditDirector), nameof(Election.WomenDirector)])
                e.Property(name).HasMaxLength(Officer.LongestName);
            e.Property(x => x.OfficePhone).HasMaxLength(Officer.LongestPhone);
        });
        table.HasMany(r => r.Units).WithOne().HasForeignKey(u => u.RequestId);
        table.HasIndex(r => r.FollowIndex).IsUnique();
        table.HasIndex(r => r.UnionId);
    }
}

internal sealed class FoundingUnitData : IEntityTypeConfiguration<FoundingUnit>
{
    public void Configure(EntityTypeBuilder<FoundingUnit> table)
    {
        table.ToTable("founding_units");
        table.HasKey(u => new { u.RequestId, u.EnterpriseId });
        table.HasIndex(u => u.EnterpriseId);
    }
}
