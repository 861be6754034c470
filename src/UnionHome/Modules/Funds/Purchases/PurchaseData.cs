using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UnionHome.Modules.Funds.Goods;

namespace UnionHome.Modules.Funds.Purchases;

internal sealed class PurchaseData : IEntityTypeConfiguration<Purchase>
{
    public void Configure(EntityTypeBuilder<Purchase> table)
    {
        table.ToTable("purchases");
        table.Ignore(p => p.Owed).Ignore(p => p.InTheWayOfSubmitting);
        table.Property(p => p.Number).HasMaxLength(Purchase.LongestNumber);
        table.Property(p => p.Supplier).HasMaxLength(Purchase.LongestSupplier);
        table.Property(p => p.Bank).HasMaxLength(Purchase.LongestBank);
        table.Property(p => p.Lines).HasConversion(
            lines => JsonSerializer.Serialize(lines, JsonSerializerOptions.Default),
            text => JsonSerializer.Deserialize<IReadOnlyList<PurchaseLine>>(text, JsonSerializerOptions.Default)!,
            new ValueComparer<IReadOnlyList<PurchaseLine>>((a, b) => a!.SequenceEqual(b!), list => list.Aggregate(0, HashCode.Combine), list => list));
        table.HasOne<Store>().WithMany().HasForeignKey(p => p.StoreId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Fund>().WithMany().HasForeignKey(p => p.FundId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(p => new { p.OrganisationId, p.Number }).IsUnique();
        table.HasIndex(p => new { p.Path, p.State });
    }
}
