using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace UnionHome.Modules.Aid.Programmes;

internal sealed class ProgrammeData : IEntityTypeConfiguration<AidProgramme>
{
    public void Configure(EntityTypeBuilder<AidProgramme> table)
    {
        table.ToTable("aid_programmes");
        table.Property(p => p.Name).HasMaxLength(AidProgramme.LongestName);
        table.Property(p => p.Summary).HasMaxLength(AidProgramme.LongestSummary);
        table.Property(p => p.Leader).HasMaxLength(AidProgramme.LongestPerson);
        table.Property(p => p.Officer).HasMaxLength(AidProgramme.LongestPerson);

        // Programmes older than this gave money.
        table.Property(p => p.Gives).HasDefaultValue(ProgrammeGives.Money);
        table.PrimitiveCollection(p => p.Categories);
        table.PrimitiveCollection(p => p.Causes);
        table.PrimitiveCollection(p => p.Evidence);
        table.Property(p => p.Amounts).HasConversion(
            amounts => JsonSerializer.Serialize(amounts, JsonSerializerOptions.Default),
            text => JsonSerializer.Deserialize<IReadOnlyList<CategoryAmount>>(text, JsonSerializerOptions.Default)!,
            new ValueComparer<IReadOnlyList<CategoryAmount>>((a, b) => a!.SequenceEqual(b!), list => list.Aggregate(0, HashCode.Combine), list => list));
        table.HasIndex(p => new { p.Path, p.State });
    }
}
