using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace UnionHome.Foundation.Ledger;

internal sealed class AccountData : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> table)
    {
        table.ToTable("accounts");
        table.Property(a => a.Code).HasMaxLength(60);
        table.Property(a => a.Unit).HasMaxLength(60);
        table.HasIndex(a => new { a.OrganisationId, a.Code }).IsUnique();
    }
}

internal sealed class AccountBalanceData : IEntityTypeConfiguration<AccountBalance>
{
    public void Configure(EntityTypeBuilder<AccountBalance> table)
    {
        table.ToTable("account_balances", t =>
        {
            t.HasCheckConstraint("ck_account_balances_never_below_zero", "kind <> 0 OR (balance >= held AND held >= 0)");
        });
        table.HasKey(b => b.AccountId);
        table.HasOne<Account>().WithOne().HasForeignKey<AccountBalance>(b => b.AccountId).OnDelete(DeleteBehavior.Restrict);
        table.Property(b => b.Kind).HasConversion<short>();
        table.Property(b => b.Unit).HasMaxLength(60);
    }
}

internal sealed class LedgerCreditData : IEntityTypeConfiguration<LedgerCredit>
{
    public void Configure(EntityTypeBuilder<LedgerCredit> table)
    {
        table.ToTable("ledger_credits");
        table.HasIndex(c => new { c.AccountId, c.Amount });
    }
}

internal sealed class TransferData : IEntityTypeConfiguration<Transfer>
{
    public void Configure(EntityTypeBuilder<Transfer> table)
    {
        table.ToTable("transfers", t =>
        {
            t.HasCheckConstraint("ck_transfers_amount", "amount > 0 AND from_id <> to_id");
        });
        table.Property(t => t.Kind).HasConversion<short>();
        table.Property(t => t.RecordKind).HasMaxLength(80);
        table.Property(t => t.Text).HasMaxLength(200);
        table.HasIndex(t => t.HoldId).IsUnique();
        table.HasIndex(t => t.ReversesId).IsUnique();
        table.HasIndex(t => t.RecordId);
        table.HasIndex(t => t.ExpiresAt).HasFilter("expires_at IS NOT NULL");

        // What an account held on a day, without reading the table.
        table.HasIndex(t => new { t.FromId, t.Day, t.Kind, t.Amount });
        table.HasIndex(t => new { t.ToId, t.Day, t.Kind, t.Amount });
    }
}
