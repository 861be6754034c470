using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace UnionHome.Modules.Organisations.LegalPersons;

internal sealed class LegalPersonData : IEntityTypeConfiguration<LegalPersonRegistration>
{
    public void Configure(EntityTypeBuilder<LegalPersonRegistration> table)
    {
        table.ToTable("legal_persons");
        table.Ignore(r => r.IsRegistered);
        table.Ignore(r => r.Registrar);
        table.Ignore(r => r.Address);
        table.OwnsOne(r => r.Facts, facts => facts.ToJson());
        table.OwnsOne(r => r.Asked, facts => facts.ToJson());
        table.Property(r => r.CertificateNumber).HasMaxLength(LegalPersonRegistration.LongestNumber);
        table.Property(r => r.Code).HasMaxLength(18);
        table.Property(r => r.FormerCode).HasMaxLength(18);

        // One registration of a union, one union of a code; what is cancelled or withdrawn has null here.
        table.HasIndex(r => r.StandsFor).IsUnique();
        table.HasIndex(r => r.Code).IsUnique();
        table.HasIndex(r => r.OrganisationId);
        table.HasIndex(r => new { r.ValidUntil, r.Path });
    }
}
