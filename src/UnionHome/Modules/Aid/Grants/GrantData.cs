using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UnionHome.Modules.Aid.Disasters;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Aid.Programmes;
using UnionHome.Modules.Aid.Schooling;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Grants;

internal sealed class GrantListData : IEntityTypeConfiguration<GrantList>
{
    public void Configure(EntityTypeBuilder<GrantList> table)
    {
        table.ToTable("grant_lists");
        table.Property(l => l.Title).HasMaxLength(GrantList.LongestTitle);
        table.HasOne<AidProgramme>().WithMany().HasForeignKey(l => l.ProgrammeId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Disaster>().WithMany().HasForeignKey(l => l.DisasterId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(l => new { l.Path, l.State });
    }
}

internal sealed class GrantData : IEntityTypeConfiguration<Grant>
{
    public void Configure(EntityTypeBuilder<Grant> table)
    {
        table.ToTable("grants");
        table.Property(g => g.BeneficiaryIndex).HasMaxLength(64);
        table.HasOne<GrantList>().WithMany().HasForeignKey(g => g.ListId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<AidProgramme>().WithMany().HasForeignKey(g => g.ProgrammeId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Person>().WithMany().HasForeignKey(g => g.PersonId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<HardshipFile>().WithMany().HasForeignKey(g => g.FileId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Student>().WithMany().HasForeignKey(g => g.StudentId).OnDelete(DeleteBehavior.Restrict);

        // One household, or one student of it, stands on a list once.
        table.HasIndex(g => new { g.ListId, g.BeneficiaryIndex }).IsUnique();
        table.HasIndex(g => new { g.PersonId, g.ApprovedOn });
    }
}
