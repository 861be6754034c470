using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Aid.Pairing;

namespace UnionHome.Modules.Aid.Field;

internal sealed class FieldPackageData : IEntityTypeConfiguration<FieldPackage>
{
    public void Configure(EntityTypeBuilder<FieldPackage> table)
    {
        table.ToTable("field_packages");
        table.Property(p => p.OwnerName).HasMaxLength(80);
        table.Property(p => p.Device).HasMaxLength(FieldPackage.LongestDevice);
        table.PrimitiveCollection(p => p.Files);
        table.HasIndex(p => new { p.Path, p.Until });
        table.HasIndex(p => p.OwnerId);
    }
}

internal sealed class FieldEntryData : IEntityTypeConfiguration<FieldEntry>
{
    public void Configure(EntityTypeBuilder<FieldEntry> table)
    {
        table.ToTable("field_entries");
        table.Property(e => e.Visitors).HasMaxLength(PairVisit.LongestVisitors);
        table.Property(e => e.SentByName).HasMaxLength(80);
        table.Property(e => e.Mark).HasMaxLength(60);
        table.HasOne<FieldPackage>().WithMany().HasForeignKey(e => e.PackageId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<HardshipFile>().WithMany().HasForeignKey(e => e.FileId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(e => new { e.Path, e.ReceivedAt });
        table.HasIndex(e => new { e.State, e.Path });
    }
}

internal sealed class HouseholdFactData : IEntityTypeConfiguration<HouseholdFact>
{
    public void Configure(EntityTypeBuilder<HouseholdFact> table)
    {
        table.ToTable("household_facts");
        table.HasOne<HardshipFile>().WithMany().HasForeignKey(f => f.FileId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<FieldEntry>().WithMany().HasForeignKey(f => f.EntryId).OnDelete(DeleteBehavior.Restrict);

        // One value of each kind is the current one of a household.
        table.HasIndex(f => new { f.CurrentFileId, f.Fact }).IsUnique();
        table.HasIndex(f => f.EntryId);
    }
}
