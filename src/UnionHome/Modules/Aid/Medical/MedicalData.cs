using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Medical;

internal sealed class DesignatedHospitalData : IEntityTypeConfiguration<DesignatedHospital>
{
    public void Configure(EntityTypeBuilder<DesignatedHospital> table)
    {
        table.ToTable("designated_hospitals");
        table.Property(h => h.Name).HasMaxLength(DesignatedHospital.LongestName);
        table.Property(h => h.Address).HasMaxLength(DesignatedHospital.LongestAddress);
        table.Property(h => h.Telephone).HasMaxLength(DesignatedHospital.LongestTelephone);
        table.Property(h => h.Discounts).HasConversion(
            discounts => JsonSerializer.Serialize(discounts, JsonSerializerOptions.Default),
            text => JsonSerializer.Deserialize<IReadOnlyList<FeeDiscount>>(text, JsonSerializerOptions.Default)!,
            new ValueComparer<IReadOnlyList<FeeDiscount>>((a, b) => a!.SequenceEqual(b!), list => list.Aggregate(0, HashCode.Combine), list => list));
        table.HasIndex(h => new { h.Path, h.State });
    }
}

internal sealed class MedicalCardData : IEntityTypeConfiguration<MedicalCard>
{
    public void Configure(EntityTypeBuilder<MedicalCard> table)
    {
        table.ToTable("medical_cards");
        table.Property(c => c.BearerIndex).HasMaxLength(64);
        table.Property(c => c.OpenBearer).HasMaxLength(64);
        table.Property(c => c.Number).HasMaxLength(MedicalCard.LongestNumber);
        table.Property(c => c.Code).HasMaxLength(32);
        table.HasOne<HardshipFile>().WithMany().HasForeignKey(c => c.FileId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
        table.HasIndex(c => c.Number).IsUnique();
        table.HasIndex(c => c.Code).IsUnique();

        // Nobody has two cards in force.
        table.HasIndex(c => c.OpenBearer).IsUnique();
        table.HasIndex(c => new { c.State, c.Until });
    }
}

internal sealed class CardUseData : IEntityTypeConfiguration<CardUse>
{
    public void Configure(EntityTypeBuilder<CardUse> table)
    {
        table.ToTable("card_uses");
        table.Ignore(u => u.Paid);
        table.Property(u => u.Bill).HasMaxLength(CardUse.LongestBill);
        table.Property(u => u.OpenBill).HasMaxLength(CardUse.LongestBill + 33);
        table.HasOne<MedicalCard>().WithMany().HasForeignKey(u => u.CardId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<DesignatedHospital>().WithMany().HasForeignKey(u => u.HospitalId).OnDelete(DeleteBehavior.Restrict);

        // No bill of a hospital counts twice.
        table.HasIndex(u => u.OpenBill).IsUnique();
        table.HasIndex(u => new { u.CardId, u.On });
        table.HasIndex(u => new { u.Path, u.On });
    }
}
