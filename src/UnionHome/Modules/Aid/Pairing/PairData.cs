using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Pairing;

internal sealed class PairData : IEntityTypeConfiguration<Pair>
{
    public void Configure(EntityTypeBuilder<Pair> table)
    {
        table.ToTable("pairs");
        table.Property(p => p.CadreName).HasMaxLength(Pair.LongestName);
        table.Property(p => p.CadreUnit).HasMaxLength(Pair.LongestUnit);
        table.HasOne<HardshipFile>().WithMany().HasForeignKey(p => p.FileId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId).OnDelete(DeleteBehavior.Restrict);

        // One household, one cadre at a time.
        table.HasIndex(p => p.OpenFileId).IsUnique();
        table.HasIndex(p => new { p.Path, p.DueOn });
    }
}

internal sealed class PairVisitData : IEntityTypeConfiguration<PairVisit>
{
    public void Configure(EntityTypeBuilder<PairVisit> table)
    {
        table.ToTable("pair_visits");
        table.Property(v => v.Visitors).HasMaxLength(PairVisit.LongestVisitors);
        table.Property(v => v.WrittenBy).HasMaxLength(80);
        table.HasOne<Pair>().WithMany().HasForeignKey(v => v.PairId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(v => new { v.PairId, v.On });
    }
}
