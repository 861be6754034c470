using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UnionHome.Modules.Organisations.Titles.Programmes;

namespace UnionHome.Modules.Organisations.Titles.Applications;

internal sealed class TitleApplicationData : IEntityTypeConfiguration<TitleApplication>
{
    public void Configure(EntityTypeBuilder<TitleApplication> table)
    {
        table.ToTable("title_applications");
        table.PrimitiveCollection(a => a.Reviewers);
        table.Property(a => a.ReviewNote).HasMaxLength(1000);
        table.Property(a => a.Grade).HasMaxLength(ProgrammeVersion.LongestGrade);
        table.Property(a => a.Number).HasMaxLength(TitleApplication.LongestNumber);
        table.HasMany(a => a.Scores).WithOne().HasForeignKey(s => s.ApplicationId);
        table.HasIndex(a => new { a.OrganisationId, a.ProgrammeId });
        table.HasIndex(a => new { a.State, a.ProgrammeId });
        table.HasIndex(a => a.VersionId);

        // One application under way for each title of a union.
        table.HasIndex(a => new { a.OrganisationId, a.ProgrammeId }, "ix_title_applications_under_way").IsUnique()
            .HasFilter("state IN ('Draft', 'SentBack', 'Submitted', 'Reviewed', 'Noticed', 'Stopped', 'Unopposed')");

        // A number names one title of its programme.
        table.HasIndex(a => new { a.ProgrammeId, a.Number }).IsUnique().HasFilter("number IS NOT NULL");
    }
}

internal sealed class ItemScoreData : IEntityTypeConfiguration<ItemScore>
{
    public void Configure(EntityTypeBuilder<ItemScore> table)
    {
        table.ToTable("title_scores");

        // Made by the application; a score that is new to a stored one must not be taken for a changed one.
        table.Property(s => s.Id).ValueGeneratedNever();
        table.Property(s => s.SelfRemark).HasMaxLength(ItemScore.LongestRemark);
        table.Property(s => s.FoundRemark).HasMaxLength(ItemScore.LongestRemark);
        table.PrimitiveCollection(s => s.Evidence);
        table.HasIndex(s => new { s.ApplicationId, s.ItemId }).IsUnique();
    }
}
