using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace UnionHome.Modules.Organisations.Titles.Programmes;

internal sealed class TitleProgrammeData : IEntityTypeConfiguration<TitleProgramme>
{
    public void Configure(EntityTypeBuilder<TitleProgramme> table)
    {
        table.ToTable("title_programmes");
        table.Property(p => p.NameZh).HasMaxLength(TitleProgramme.LongestName);
        table.Property(p => p.NameEn).HasMaxLength(TitleProgramme.LongestNameEn);
        table.PrimitiveCollection(p => p.Applicants);
    }
}

internal sealed class ProgrammeVersionData : IEntityTypeConfiguration<ProgrammeVersion>
{
    public void Configure(EntityTypeBuilder<ProgrammeVersion> table)
    {
        table.ToTable("title_versions");
        table.PrimitiveCollection(v => v.GradeNames);
        table.PrimitiveCollection(v => v.GradeLeasts);
        table.Ignore(v => v.Grades);
        table.Ignore(v => v.Ordered);
        table.Ignore(v => v.FullPoints);
        table.HasMany(v => v.Items).WithOne().HasForeignKey(i => i.VersionId);

        // One sheet a year.
        table.HasIndex(v => new { v.ProgrammeId, v.Year }).IsUnique();
    }
}

internal sealed class ScoreItemData : IEntityTypeConfiguration<ScoreItem>
{
    public void Configure(EntityTypeBuilder<ScoreItem> table)
    {
        table.ToTable("title_items");

        // Made by the version; a line that is new to a stored version must not be taken for a changed one.
        table.Property(i => i.Id).ValueGeneratedNever();
        table.Property(i => i.Section).HasMaxLength(TypedItem.LongestSection);
        table.Property(i => i.Text).HasMaxLength(TypedItem.LongestText);
        table.HasIndex(i => i.VersionId);
    }
}
