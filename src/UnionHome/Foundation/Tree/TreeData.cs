using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace UnionHome.Foundation.Tree;

internal sealed class OrganisationData : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> table)
    {
        table.ToTable("organisations");
        table.Property(o => o.Code).HasMaxLength(40);
        table.Property(o => o.NameZh).HasMaxLength(120);
        table.Property(o => o.NameEn).HasMaxLength(200);
        table.Property(o => o.Initials).HasMaxLength(120);
        table.HasIndex(o => o.Code).IsUnique();
        table.HasIndex(o => o.Path).IsUnique();
        table.HasIndex(o => o.ParentId);
        table.HasIndex(o => o.Initials);
    }
}

internal sealed class PlacementData : IEntityTypeConfiguration<Placement>
{
    public void Configure(EntityTypeBuilder<Placement> table)
    {
        table.ToTable("placements");
        table.HasKey(p => p.Path);
        table.HasIndex(p => p.OrganisationId);
        table.HasIndex(p => p.ParentPath);
    }
}

internal sealed class FormerNameData : IEntityTypeConfiguration<FormerName>
{
    public void Configure(EntityTypeBuilder<FormerName> table)
    {
        table.ToTable("former_names");
        table.Property(n => n.NameZh).HasMaxLength(120);
        table.Property(n => n.NameEn).HasMaxLength(200);
        table.HasIndex(n => n.OrganisationId);
    }
}
