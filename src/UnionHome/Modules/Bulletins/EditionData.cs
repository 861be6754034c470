using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using UnionHome.Modules.Bulletins.Templates;

namespace UnionHome.Modules.Bulletins;

internal sealed class EditionData : IEntityTypeConfiguration<Edition>
{
    public void Configure(EntityTypeBuilder<Edition> table)
    {
        table.ToTable("editions");
        table.Property(e => e.TitleZh).HasMaxLength(80);
        table.Property(e => e.TitleEn).HasMaxLength(160);
        table.PrimitiveCollection(e => e.Writers);
        table.Ignore(e => e.Stories);
        table.HasMany<Story>("stories").WithOne().HasForeignKey(s => s.EditionId);
        table.Navigation("stories").AutoInclude();
        table.HasIndex(e => e.Number).IsUnique();
    }
}

internal sealed class StoryData : IEntityTypeConfiguration<Story>
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public void Configure(EntityTypeBuilder<Story> table)
    {
        table.ToTable("stories");
        table.Property(s => s.Id).ValueGeneratedNever();
        table.Property(s => s.HeadlineZh).HasMaxLength(120);
        table.Property(s => s.HeadlineEn).HasMaxLength(240);
        table.PrimitiveCollection(s => s.Noted);
        table.Property(s => s.PrintedZh).HasConversion(AsJson, Sameness);
        table.Property(s => s.PrintedEn).HasConversion(AsJson, Sameness);
    }

    private static ValueConverter<IReadOnlyList<StoryBlock>, string> AsJson { get; } = new(
        blocks => JsonSerializer.Serialize(blocks, Json),
        text => JsonSerializer.Deserialize<IReadOnlyList<StoryBlock>>(text, Json) ?? Array.Empty<StoryBlock>());

    /// <summary>The text is set once, so a list is the same only when it is the very same.</summary>
    private static ValueComparer<IReadOnlyList<StoryBlock>> Sameness { get; } =
        new((a, b) => ReferenceEquals(a, b), blocks => blocks.Count, blocks => blocks);
}

internal sealed class PublishedFigureData : IEntityTypeConfiguration<PublishedFigure>
{
    public void Configure(EntityTypeBuilder<PublishedFigure> table)
    {
        table.ToTable("published_figures");
        table.Property(f => f.Code).HasMaxLength(80);
        table.Property(f => f.UnitCode).HasMaxLength(40);
        table.Property(f => f.UnionCode).HasMaxLength(40);
        table.HasIndex(f => new { f.EditionId, f.Number }).IsUnique();
    }
}
