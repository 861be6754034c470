using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace UnionHome.Foundation.Figures;

internal sealed class FigureEntryData : IEntityTypeConfiguration<FigureEntry>
{
    public void Configure(EntityTypeBuilder<FigureEntry> table)
    {
        table.ToTable("figure_entries");
        table.Property(e => e.Figure).HasMaxLength(80);
        table.Property(e => e.Source).HasConversion<short>();

        table.Ignore(e => e.Sum);

        // A subtree's entries, as known at an instant, without reading the table.
        table.HasIndex(e => new { e.Figure, e.Source, e.Path, e.Date, e.RecordedAt, e.Amount, e.Lines });

        // The days of a month at the edge of a period, and the newest entries first.
        table.HasIndex(e => new { e.Figure, e.Source, e.Date, e.Path, e.Amount });
        table.HasIndex(e => e.RecordId);

        // Different people in a subtree.
        table.HasIndex(e => new { e.Figure, e.Source, e.Path, e.Date, e.Person, e.Amount }).HasFilter("person IS NOT NULL");
    }
}

internal sealed class FigureSummaryData : IEntityTypeConfiguration<FigureSummary>
{
    public void Configure(EntityTypeBuilder<FigureSummary> table)
    {
        table.ToTable("figure_summaries");
        table.Property(e => e.Figure).HasMaxLength(80);
        table.Property(e => e.Source).HasConversion<short>();
        table.HasKey(s => new { s.Figure, s.Source, s.Path, s.Month });
    }
}

internal sealed class FigureTailData : IEntityTypeConfiguration<FigureTail>
{
    public void Configure(EntityTypeBuilder<FigureTail> table)
    {
        table.ToTable("figure_tail");
        table.HasIndex(t => new { t.Figure, t.Source, t.Path, t.Month });
        table.Property(e => e.Figure).HasMaxLength(80);
        table.Property(e => e.Source).HasConversion<short>();
    }
}
