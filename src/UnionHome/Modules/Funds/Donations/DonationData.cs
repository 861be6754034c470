using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UnionHome.Modules.Funds.Receipts;

namespace UnionHome.Modules.Funds.Donations;

internal sealed class DonationData : IEntityTypeConfiguration<Donation>
{
    public void Configure(EntityTypeBuilder<Donation> table)
    {
        table.ToTable("donations");
        table.Property(d => d.PublicName).HasMaxLength(Donation.LongestDonor);
        table.Property(d => d.Earmark).HasMaxLength(Donation.LongestEarmark);
        table.Property(d => d.Receipt).HasMaxLength(FundReceipt.LongestVoucher);
        table.Property(d => d.FollowIndex).HasMaxLength(64);
        table.HasOne<Fund>().WithMany().HasForeignKey(d => d.FundId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(d => d.FollowIndex).IsUnique();
        table.HasIndex(d => new { d.FundId, d.State });
    }
}
