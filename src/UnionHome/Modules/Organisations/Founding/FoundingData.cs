using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UnionHome.Modules.Organisations.Enterprises;

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
        table.OwnsOne(r => r.Election, e => e.Property(x => x.Chair).HasMaxLength(60));
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
