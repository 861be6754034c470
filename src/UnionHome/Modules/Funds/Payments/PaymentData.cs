using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UnionHome.Modules.Funds.Batches;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Funds.Payments;

internal sealed class PaymentData : IEntityTypeConfiguration<Payment>
{
    public void Configure(EntityTypeBuilder<Payment> table)
    {
        table.ToTable("payments");
        table.Ignore(p => p.Kept);
        table.Property(p => p.Text).HasMaxLength(Payment.LongestText);
        table.Property(p => p.PayeeName).HasMaxLength(Payment.LongestPayee);
        table.Property(p => p.Bank).HasMaxLength(Person.LongestBank);
        table.Property(p => p.AboutKind).HasMaxLength(80);
        table.HasOne<Fund>().WithMany().HasForeignKey(p => p.FundId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<PaymentBatch>().WithMany().HasForeignKey(p => p.BatchId).OnDelete(DeleteBehavior.Restrict);

        // What is granted once is paid once.
        table.HasIndex(p => p.AboutId).IsUnique().HasFilter("state <> 'Cancelled'");
        table.HasIndex(p => new { p.FundId, p.State, p.BatchId });
        table.HasIndex(p => p.PersonId);
    }
}

internal sealed class PaymentBatchData : IEntityTypeConfiguration<PaymentBatch>
{
    public void Configure(EntityTypeBuilder<PaymentBatch> table)
    {
        table.ToTable("payment_batches");
        table.Property(b => b.Number).HasMaxLength(PaymentBatch.LongestNumber);
        table.Property(b => b.Reference).HasMaxLength(PaymentBatch.LongestReference);
        table.HasOne<Fund>().WithMany().HasForeignKey(b => b.FundId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(b => new { b.FundId, b.Number }).IsUnique();
    }
}
