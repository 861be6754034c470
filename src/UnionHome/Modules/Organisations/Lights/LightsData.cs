using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace UnionHome.Modules.Organisations.Lights;

internal sealed class UnionProfileData : IEntityTypeConfiguration<UnionProfile>
{
    public void Configure(EntityTypeBuilder<UnionProfile> table)
    {
        table.ToTable("union_profiles");
        table.Ignore(p => p.PlaqueGap);
        table.ComplexProperty(p => p.Text, text =>
        {
            text.Property(t => t.Plaque).HasMaxLength(ProfileText.LongestLine);
            text.Property(t => t.Address).HasMaxLength(ProfileText.LongestLine);
            text.Property(t => t.Longitude).HasConversion<MicroDegrees>();
            text.Property(t => t.Latitude).HasConversion<MicroDegrees>();
            text.Property(t => t.Telephone).HasMaxLength(80);
            text.Property(t => t.Hours).HasMaxLength(ProfileText.LongestLine);
            foreach (var name in (string[])[nameof(ProfileText.Duties), nameof(ProfileText.Promises), nameof(ProfileText.Complaints)])
                text.Property<string>(name).HasMaxLength(ProfileText.LongestText);
        });
        table.Property(p => p.ChairName).HasMaxLength(60);
        table.HasMany(p => p.Places).WithOne().HasForeignKey(p => p.ProfileId);
        table.HasMany(p => p.Photos).WithOne().HasForeignKey(p => p.ProfileId);

        // One a union; a merged union's own keeps its name while it stands where the heir stands.
        table.HasIndex(p => p.OrganisationId).IsUnique();
        table.HasIndex(p => new { p.State, p.Path });
    }
}

internal sealed class PlaceShownData : IEntityTypeConfiguration<PlaceShown>
{
    public void Configure(EntityTypeBuilder<PlaceShown> table)
    {
        table.ToTable("union_places");

        // Made by the profile; one that is new to a stored profile must not be taken for a changed one.
        table.Property(p => p.Id).ValueGeneratedNever();
        table.Property(p => p.Place).HasMaxLength(60);
        table.Property(p => p.Note).HasMaxLength(ProfileText.LongestLine);
    }
}

internal sealed class OfficerPhotoData : IEntityTypeConfiguration<OfficerPhoto>
{
    public void Configure(EntityTypeBuilder<OfficerPhoto> table)
    {
        table.ToTable("officer_photos");
        table.Property(p => p.Id).ValueGeneratedNever();
        table.Property(p => p.Name).HasMaxLength(60);
    }
}

internal sealed class SpotCheckData : IEntityTypeConfiguration<SpotCheck>
{
    public void Configure(EntityTypeBuilder<SpotCheck> table)
    {
        table.ToTable("spot_checks");
        table.PrimitiveCollection(c => c.Seen);
        table.PrimitiveCollection(c => c.Missing);
        table.Property(c => c.Finding).HasMaxLength(1000);
        table.Property(c => c.CheckedBy).HasMaxLength(60);
        table.HasIndex(c => new { c.OrganisationId, c.On });
    }
}

/// <summary>Degrees as whole millionths (about ten centimetres), which both databases keep exactly.</summary>
internal sealed class MicroDegrees() : ValueConverter<decimal, long>(d => (long)decimal.Round(d * 1_000_000m), l => l / 1_000_000m);
