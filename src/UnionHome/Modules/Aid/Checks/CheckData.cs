using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UnionHome.Modules.Aid.Hardship;

namespace UnionHome.Modules.Aid.Checks;

internal sealed class CheckData : IEntityTypeConfiguration<CheckFinding>
{
    public void Configure(EntityTypeBuilder<CheckFinding> table)
    {
        table.ToTable("check_findings");
        table.Ignore(f => f.StopsFrom);
        table.Property(f => f.WhoIndex).HasMaxLength(64);
        table.HasOne<HardshipFile>().WithMany().HasForeignKey(f => f.FileId).OnDelete(DeleteBehavior.Restrict);

        // The same list taken in twice finds nothing new.
        table.HasIndex(f => new { f.FileId, f.WhoIndex, f.Source, f.Since }).IsUnique();
        table.HasIndex(f => new { f.Path, f.State });
    }
}
