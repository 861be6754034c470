using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Schooling;

internal sealed class StudentData : IEntityTypeConfiguration<Student>
{
    public void Configure(EntityTypeBuilder<Student> table)
    {
        table.ToTable("students");
        table.Property(s => s.OpenIndex).HasMaxLength(64);
        table.Property(s => s.School).HasMaxLength(Student.LongestSchool);
        table.Property(s => s.Major).HasMaxLength(Student.LongestMajor);
        table.HasOne<HardshipFile>().WithMany().HasForeignKey(s => s.FileId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Restrict);

        // Nobody is aided through two households at a time.
        table.HasIndex(s => s.OpenIndex).IsUnique();
        table.HasIndex(s => new { s.Path, s.State, s.ConfirmedFor });
    }
}

internal sealed class StudentVisitData : IEntityTypeConfiguration<StudentVisit>
{
    public void Configure(EntityTypeBuilder<StudentVisit> table)
    {
        table.ToTable("student_visits");
        table.Property(v => v.Visitors).HasMaxLength(StudentVisit.LongestVisitors);
        table.HasOne<Student>().WithMany().HasForeignKey(v => v.StudentId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(v => new { v.StudentId, v.On });
    }
}
