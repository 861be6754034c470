using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace UnionHome.Modules.People.Members;

internal sealed class MembershipData : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> table)
    {
        table.ToTable("memberships");
        table.Property(m => m.CardCode).HasMaxLength(32);
        table.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId);

        // Nobody is a member twice in a city, whoever enters them and at whatever moment.
        table.HasIndex(m => m.StandingId).IsUnique();
        table.HasIndex(m => m.CardCode).IsUnique();
        table.HasIndex(m => m.PreviousId);
    }
}

internal sealed class MembershipTransferData : IEntityTypeConfiguration<MembershipTransfer>
{
    public void Configure(EntityTypeBuilder<MembershipTransfer> table)
    {
        table.ToTable("membership_transfers");
        table.Property(t => t.AskedByName).HasMaxLength(60);
        table.HasOne<Membership>().WithMany().HasForeignKey(t => t.MembershipId);

        // One transfer of a membership at a time.
        table.HasIndex(t => t.OpenId).IsUnique();
    }
}
