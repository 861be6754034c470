using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UnionHome.Modules.Aid.Disasters;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Aid.Programmes;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.HandOuts;

internal sealed class HandOutData : IEntityTypeConfiguration<HandOut>
{
    public void Configure(EntityTypeBuilder<HandOut> table)
    {
        table.ToTable("hand_outs");
        table.Property(h => h.Title).HasMaxLength(HandOut.LongestTitle);
        table.HasOne<AidProgramme>().WithMany().HasForeignKey(h => h.ProgrammeId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(h => h.StoreId);
        table.HasOne<Disaster>().WithMany().HasForeignKey(h => h.DisasterId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(h => new { h.Path, h.State });
    }
}

internal sealed class HandOutLineData : IEntityTypeConfiguration<HandOutLine>
{
    public void Configure(EntityTypeBuilder<HandOutLine> table)
    {
        table.ToTable("hand_out_lines");
        table.Property(l => l.Article).HasMaxLength(40);
        table.Property(l => l.Unit).HasMaxLength(10);
        table.HasOne<HandOut>().WithMany().HasForeignKey(l => l.ListId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Person>().WithMany().HasForeignKey(l => l.PersonId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<HardshipFile>().WithMany().HasForeignKey(l => l.FileId).OnDelete(DeleteBehavior.Restrict);

        // A person gets an article on a list once.
        table.HasIndex(l => new { l.ListId, l.PersonId, l.ArticleId }).IsUnique();
    }
}
