using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace UnionHome.Modules.Aid.Applications;

internal sealed class AidApplicationData : IEntityTypeConfiguration<AidApplication>
{
    public void Configure(EntityTypeBuilder<AidApplication> table)
    {
        table.ToTable("aid_applications");
        table.Property(a => a.Number).HasMaxLength(20);
        table.Property(a => a.Consent).HasMaxLength(20);
        table.Property(a => a.IdIndex).HasMaxLength(64);
        table.Property(a => a.FollowIndex).HasMaxLength(64);
        table.Property(a => a.EndReason).HasMaxLength(AidApplication.LongestReason);
        table.HasIndex(a => a.Number).IsUnique();
        table.HasIndex(a => a.FollowIndex).IsUnique();
        table.HasIndex(a => a.IdIndex);
        table.HasIndex(a => a.HandsId);
        table.HasIndex(a => a.CameFromId).HasFilter("came_from_id IS NOT NULL");
        table.HasIndex(a => a.FileId);

        // The list: a subtree by state, the oldest first.
        table.HasIndex(a => new { a.State, a.Path });
        table.HasIndex(a => new { a.ReceivedOn, a.Id });
    }
}

internal sealed class ApplicationQuestionData : IEntityTypeConfiguration<ApplicationQuestion>
{
    public void Configure(EntityTypeBuilder<ApplicationQuestion> table)
    {
        table.ToTable("aid_application_questions");
        table.Property(q => q.Text).HasMaxLength(AidApplication.LongestReason);
        table.HasOne<AidApplication>().WithMany().HasForeignKey(q => q.ApplicationId);
    }
}
