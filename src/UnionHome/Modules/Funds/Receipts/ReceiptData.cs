using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace UnionHome.Modules.Funds.Receipts;

internal sealed class ReceiptData : IEntityTypeConfiguration<FundReceipt>
{
    public void Configure(EntityTypeBuilder<FundReceipt> table)
    {
        table.ToTable("fund_receipts");
        table.Property(r => r.Voucher).HasMaxLength(FundReceipt.LongestVoucher);
        table.Property(r => r.Payer).HasMaxLength(FundReceipt.LongestPayer);
        table.HasOne<Fund>().WithMany().HasForeignKey(r => r.FundId).OnDelete(DeleteBehavior.Restrict);

        // A voucher is booked once.
        table.HasIndex(r => new { r.FundId, r.Voucher }).IsUnique();
    }
}
