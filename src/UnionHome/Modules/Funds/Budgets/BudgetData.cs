using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace UnionHome.Modules.Funds.Budgets;

internal sealed class BudgetData : IEntityTypeConfiguration<BudgetLine>
{
    public void Configure(EntityTypeBuilder<BudgetLine> table)
    {
        table.ToTable("budget_lines");
        table.HasOne<Fund>().WithMany().HasForeignKey(l => l.FundId).OnDelete(DeleteBehavior.Restrict);

        // A use has one line in a fund.
        table.HasIndex(l => new { l.FundId, l.Use }).IsUnique();
    }
}
