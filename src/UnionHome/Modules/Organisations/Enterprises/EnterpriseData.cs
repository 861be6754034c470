using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace UnionHome.Modules.Organisations.Enterprises;

internal sealed class EnterpriseData : IEntityTypeConfiguration<Enterprise>
{
    public void Configure(EntityTypeBuilder<Enterprise> table)
    {
        table.ToTable("enterprises");
        table.Property(e => e.CreditCode).HasMaxLength(18);
        table.Property(e => e.Name).HasMaxLength(Enterprise.LongestName);
        table.Property(e => e.Initials).HasMaxLength(Enterprise.LongestName);
        table.Property(e => e.Address).HasMaxLength(200);
        table.Property(e => e.InCharge).HasMaxLength(60);
        table.HasIndex(e => e.CreditCode).IsUnique();
        table.HasIndex(e => e.UnionId);
        table.HasIndex(e => e.OrganisationId);

        // The campaign: who is due and has no union yet.
        table.HasIndex(e => e.Path, "ix_enterprises_without_union").HasFilter("union_id IS NULL AND closed_on IS NULL");
    }
}

internal sealed class EnterpriseVisitData : IEntityTypeConfiguration<EnterpriseVisit>
{
    public void Configure(EntityTypeBuilder<EnterpriseVisit> table)
    {
        table.ToTable("enterprise_visits");
        table.Property(v => v.Id).ValueGeneratedNever();
        table.Property(v => v.By).HasMaxLength(60);
        table.Property(v => v.Found).HasMaxLength(EnterpriseVisit.LongestText);
        table.Property(v => v.Agreed).HasMaxLength(EnterpriseVisit.LongestText);
        table.HasIndex(v => new { v.EnterpriseId, v.On });
    }
}
