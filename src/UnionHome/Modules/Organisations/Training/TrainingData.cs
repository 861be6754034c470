using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace UnionHome.Modules.Organisations.Training;

internal sealed class TrainingCourseData : IEntityTypeConfiguration<TrainingCourse>
{
    public void Configure(EntityTypeBuilder<TrainingCourse> table)
    {
        table.ToTable("training_courses");
        table.Property(c => c.Topic).HasMaxLength(TrainingCourse.LongestText);
        table.Property(c => c.Place).HasMaxLength(TrainingCourse.LongestText);
        table.Property(c => c.Organiser).HasMaxLength(TrainingCourse.LongestText);
        table.HasIndex(c => new { c.Path, c.From });
    }
}

internal sealed class TrainedCadreData : IEntityTypeConfiguration<TrainedCadre>
{
    public void Configure(EntityTypeBuilder<TrainedCadre> table)
    {
        table.ToTable("trained_cadres");
        table.Property(c => c.Name).HasMaxLength(TrainedCadre.LongestName);
        table.Property(c => c.Office).HasMaxLength(TrainedCadre.LongestName);

        // A cadre stands on the list of a course once.
        table.HasIndex(c => new { c.CourseId, c.OrganisationId, c.Name }).IsUnique();
        table.HasIndex(c => c.Path);
    }
}
