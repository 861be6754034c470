using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Hardship;

internal sealed class HardshipFileData : IEntityTypeConfiguration<HardshipFile>
{
    public void Configure(EntityTypeBuilder<HardshipFile> table)
    {
        table.ToTable("hardship_files");
        table.Property(f => f.Number).HasMaxLength(40);
        table.Property(f => f.Contact).HasMaxLength(60);
        table.PrimitiveCollection(f => f.MinorCauses);
        table.PrimitiveCollection(f => f.Exclusions);
        table.HasOne<Person>().WithMany().HasForeignKey(f => f.PersonId);

        // Nobody has two files that are under way or stand, at whatever unions and moments they are opened.
        table.HasIndex(f => f.OpenPersonId).IsUnique();
        table.HasIndex(f => new { f.OrganisationId, f.Number }).IsUnique();

        // The list: a subtree by state and kind is counted within an index, and its page is read in the order of its days, by whichever of the two the database finds cheaper.
        table.HasIndex(f => new { f.State, f.Path });
        table.HasIndex(f => new { f.State, f.Category, f.Path, f.VisitedOn, f.Id });
        table.HasIndex(f => new { f.State, f.Category, f.VisitedOn, f.Id, f.Path });
        table.HasIndex(f => new { f.DueOn, f.Id });
    }
}

internal sealed class HouseholdMemberData : IEntityTypeConfiguration<HouseholdMember>
{
    public void Configure(EntityTypeBuilder<HouseholdMember> table)
    {
        table.ToTable("household_members");
        table.Property(m => m.IdIndex).HasMaxLength(64);
        table.HasOne<HardshipFile>().WithMany().HasForeignKey(m => m.FileId);
        table.HasIndex(m => m.IdIndex);
    }
}

internal sealed class PastDecisionData : IEntityTypeConfiguration<PastDecision>
{
    public void Configure(EntityTypeBuilder<PastDecision> table)
    {
        table.ToTable("past_hardship_decisions");
        table.HasOne<HardshipFile>().WithMany().HasForeignKey(d => d.FileId).OnDelete(DeleteBehavior.Restrict);
    }
}
