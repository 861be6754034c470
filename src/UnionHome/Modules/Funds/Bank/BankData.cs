using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace UnionHome.Modules.Funds.Bank;

internal sealed class BankData : IEntityTypeConfiguration<BankLine>
{
    public void Configure(EntityTypeBuilder<BankLine> table)
    {
        table.ToTable("statement_lines");
        table.Property(l => l.Reference).HasMaxLength(BankLine.LongestReference);
        table.Property(l => l.Text).HasMaxLength(BankLine.LongestText);
        table.HasOne<Fund>().WithMany().HasForeignKey(l => l.FundId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(l => new { l.FundId, l.Reference }).IsUnique();
        table.HasIndex(l => new { l.FundId, l.EntryId });
    }
}
