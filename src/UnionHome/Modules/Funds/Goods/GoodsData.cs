using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UnionHome.Modules.Funds.Donations;
using UnionHome.Modules.Funds.Purchases;

namespace UnionHome.Modules.Funds.Goods;

internal sealed class StoreData : IEntityTypeConfiguration<Store>
{
    public void Configure(EntityTypeBuilder<Store> table)
    {
        table.ToTable("stores");
        table.Property(s => s.Name).HasMaxLength(Store.LongestName);
        table.Property(s => s.Place).HasMaxLength(Store.LongestPlace);
        table.HasIndex(s => new { s.OrganisationId, s.Name }).IsUnique();
    }
}

internal sealed class ArticleData : IEntityTypeConfiguration<Article>
{
    public void Configure(EntityTypeBuilder<Article> table)
    {
        table.ToTable("articles");
        table.Property(a => a.Name).HasMaxLength(Article.LongestName);
        table.Property(a => a.Unit).HasMaxLength(Article.LongestUnit);
        table.HasIndex(a => new { a.OrganisationId, a.Name }).IsUnique();
    }
}

internal sealed class StockData : IEntityTypeConfiguration<Stock>
{
    public void Configure(EntityTypeBuilder<Stock> table)
    {
        table.ToTable("stocks");
        table.HasOne<Store>().WithMany().HasForeignKey(s => s.StoreId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Article>().WithMany().HasForeignKey(s => s.ArticleId).OnDelete(DeleteBehavior.Restrict);

        // A store keeps an article once.
        table.HasIndex(s => new { s.StoreId, s.ArticleId }).IsUnique();
    }
}

internal sealed class GoodsReceiptData : IEntityTypeConfiguration<GoodsReceipt>
{
    public void Configure(EntityTypeBuilder<GoodsReceipt> table)
    {
        table.ToTable("goods_receipts");
        table.Property(r => r.Voucher).HasMaxLength(GoodsReceipt.LongestVoucher);
        table.Property(r => r.PaidBy).HasMaxLength(GoodsReceipt.LongestVoucher);
        table.HasOne<Stock>().WithMany().HasForeignKey(r => r.StockId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Fund>().WithMany().HasForeignKey(r => r.FundId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Donation>().WithMany().HasForeignKey(r => r.DonationId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Purchase>().WithMany().HasForeignKey(r => r.PurchaseId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(r => new { r.StockId, r.Voucher });
        table.HasIndex(r => new { r.Path, r.On });
    }
}

internal sealed class StockCountData : IEntityTypeConfiguration<StockCount>
{
    public void Configure(EntityTypeBuilder<StockCount> table)
    {
        table.ToTable("stock_counts");
        table.HasOne<Store>().WithMany().HasForeignKey(c => c.StoreId).OnDelete(DeleteBehavior.Restrict);
        table.Property(c => c.Lines).HasConversion(
            lines => JsonSerializer.Serialize(lines, JsonSerializerOptions.Default),
            text => JsonSerializer.Deserialize<IReadOnlyList<CountLine>>(text, JsonSerializerOptions.Default)!,
            new ValueComparer<IReadOnlyList<CountLine>>((a, b) => a!.SequenceEqual(b!), list => list.Aggregate(0, HashCode.Combine), list => list));
        table.HasIndex(c => new { c.Path, c.State });
    }
}
