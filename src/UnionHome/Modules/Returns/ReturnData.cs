using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace UnionHome.Modules.Returns;

internal sealed class ReturnData : IEntityTypeConfiguration<Return>
{
    public void Configure(EntityTypeBuilder<Return> table)
    {
        table.ToTable("returns");
        table.Ignore(r => r.Period);
        table.Property(r => r.Told).HasMaxLength(Return.LongestWords);
        table.Property(r => r.AcceptedBy).HasMaxLength(60);
        table.HasMany(r => r.Lines).WithOne().HasForeignKey(l => l.ReturnId);
        table.HasIndex(r => new { r.OrganisationId, r.To });
        table.HasIndex(r => new { r.Path, r.To });
    }
}

internal sealed class ReturnLineData : IEntityTypeConfiguration<ReturnLine>
{
    public void Configure(EntityTypeBuilder<ReturnLine> table)
    {
        table.ToTable("return_lines");

        // Made by the return; a line that is new to a stored return must not be taken for a changed one.
        table.Property(l => l.Id).ValueGeneratedNever();
        table.Property(l => l.Figure).HasMaxLength(80);
        table.Property(l => l.Unit).HasMaxLength(40);
        table.Property(l => l.Note).HasMaxLength(ReturnEntry.LongestNote);
        table.Ignore(l => l.Definition);
        table.Ignore(l => l.ToldUnit);
        table.Ignore(l => l.Value);
        table.Ignore(l => l.InSecondUnit);

        // Lines are found by their return alone: a figure is told so often that an index by it leads the planner astray.
        table.HasIndex(l => new { l.ReturnId, l.Figure }).IsUnique();
    }
}
