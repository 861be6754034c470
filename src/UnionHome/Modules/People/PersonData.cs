using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace UnionHome.Modules.People;

internal sealed class PersonData : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> table)
    {
        table.ToTable("people");
        table.Property(p => p.Name).HasMaxLength(Person.LongestName);
        table.Property(p => p.Initials).HasMaxLength(Person.LongestName);
        table.Property(p => p.IdIndex).HasMaxLength(64);
        table.Property(p => p.MemberNumber).HasMaxLength(60);
        table.Property(p => p.Ethnicity).HasMaxLength(20);
        table.Property(p => p.Bank).HasMaxLength(Person.LongestBank);
        table.Property(p => p.CardIndex).HasMaxLength(64);

        // Nobody is kept twice in a city, whoever registers them and at whatever moment.
        table.HasIndex(p => p.IdIndex).IsUnique();
        table.HasIndex(p => p.MemberNumber).IsUnique();
        table.HasIndex(p => p.Initials);
        table.HasIndex(p => p.Name);
        table.HasIndex(p => p.CardIndex);
    }
}
