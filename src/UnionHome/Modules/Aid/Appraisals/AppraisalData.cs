using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace UnionHome.Modules.Aid.Appraisals;

internal sealed class AppraisalData : IEntityTypeConfiguration<AppraisalSheet>
{
    public void Configure(EntityTypeBuilder<AppraisalSheet> table)
    {
        table.ToTable("appraisal_sheets");
        table.Ignore(s => s.Period);
        table.Property(s => s.Title).HasMaxLength(AppraisalSheet.LongestTitle);
        Json(table.Property(s => s.Indicators));
        Json(table.Property(s => s.Marks));
        Json(table.Property(s => s.Scores));
        table.HasIndex(s => new { s.OrganisationId, s.Year, s.Title }).IsUnique();
        table.HasIndex(s => new { s.Path, s.State });
    }

    private static void Json<T>(PropertyBuilder<IReadOnlyList<T>> list) => list.HasConversion(
        rows => JsonSerializer.Serialize(rows, JsonSerializerOptions.Default),
        text => JsonSerializer.Deserialize<IReadOnlyList<T>>(text, JsonSerializerOptions.Default)!,
        new ValueComparer<IReadOnlyList<T>>((a, b) => a!.SequenceEqual(b!), rows => rows.Aggregate(0, (hash, row) => HashCode.Combine(hash, row)), rows => rows));
}
