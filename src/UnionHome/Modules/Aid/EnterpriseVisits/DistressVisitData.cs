using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace UnionHome.Modules.Aid.EnterpriseVisits;

internal sealed class DistressVisitData : IEntityTypeConfiguration<DistressVisit>
{
    public void Configure(EntityTypeBuilder<DistressVisit> table)
    {
        table.ToTable("distress_visits");
        table.Ignore(v => v.Waits);
        table.Property(v => v.Name).HasMaxLength(DistressVisit.LongestName);
        table.Property(v => v.NameKey).HasMaxLength(DistressVisit.LongestName);
        table.Property(v => v.Visitors).HasMaxLength(DistressVisit.LongestVisitors);
        table.Property(v => v.Found).HasMaxLength(DistressVisit.LongestText);
        table.Property(v => v.Promised).HasMaxLength(DistressVisit.LongestText);
        table.Property(v => v.NextStep).HasMaxLength(DistressVisit.LongestText);
        table.Property(v => v.FollowUps).HasConversion(
            rows => JsonSerializer.Serialize(rows, JsonSerializerOptions.Default),
            text => JsonSerializer.Deserialize<IReadOnlyList<FollowUp>>(text, JsonSerializerOptions.Default)!,
            new ValueComparer<IReadOnlyList<FollowUp>>((a, b) => a!.SequenceEqual(b!), rows => rows.Aggregate(0, HashCode.Combine), rows => rows));
        table.HasIndex(v => new { v.OrganisationId, v.On });
        table.HasIndex(v => new { v.Path, v.On });
    }
}
