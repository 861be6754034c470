using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace UnionHome.Modules.Funds;

internal sealed class FundData : IEntityTypeConfiguration<Fund>
{
    public void Configure(EntityTypeBuilder<Fund> table)
    {
        table.ToTable("funds");
        table.Property(f => f.Name).HasMaxLength(Fund.LongestName);
        table.Property(f => f.Terms).HasMaxLength(400);

        // A union keeps a fund of one source, year and name once.
        table.HasIndex(f => new { f.OrganisationId, f.Source, f.Year, f.Name }).IsUnique();
        table.HasIndex(f => new { f.Path, f.Year });
    }
}
