using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UnionHome.Modules.Funds.Receipts;

namespace UnionHome.Modules.Funds.Requests;

internal sealed class RequestData : IEntityTypeConfiguration<FundRequest>
{
    public void Configure(EntityTypeBuilder<FundRequest> table)
    {
        table.ToTable("fund_requests");
        table.Ignore(r => r.Above);
        table.Property(r => r.Purpose).HasMaxLength(FundRequest.LongestReason);
        table.Property(r => r.AskedByName).HasMaxLength(80);
        table.Property(r => r.Voucher).HasMaxLength(FundReceipt.LongestVoucher);
        table.HasOne<Fund>().WithMany().HasForeignKey(r => r.FromFundId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Fund>().WithMany().HasForeignKey(r => r.ToFundId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(r => new { r.Path, r.AskedOn });
        table.HasIndex(r => r.AboutId);
    }
}
