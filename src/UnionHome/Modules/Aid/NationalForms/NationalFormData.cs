using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace UnionHome.Modules.Aid.NationalForms;

internal sealed class NationalFormData : IEntityTypeConfiguration<NationalForm>
{
    public void Configure(EntityTypeBuilder<NationalForm> table)
    {
        table.ToTable("national_forms");
        table.Property(f => f.Columns).HasConversion(
            columns => JsonSerializer.Serialize(columns, JsonSerializerOptions.Default),
            text => JsonSerializer.Deserialize<IReadOnlyList<NationalColumn>>(text, JsonSerializerOptions.Default)!,
            new ValueComparer<IReadOnlyList<NationalColumn>>((a, b) => a!.SequenceEqual(b!), columns => columns.Aggregate(0, (hash, column) => HashCode.Combine(hash, column)), columns => columns));

        // One for each kind of row at a union, whoever uploads at the same moment.
        table.HasIndex(f => new { f.OrganisationId, f.Rows }).IsUnique();
        table.HasIndex(f => f.Path);
    }
}
