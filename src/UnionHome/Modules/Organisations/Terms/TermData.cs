using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace UnionHome.Modules.Organisations.Terms;

internal sealed class TermData : IEntityTypeConfiguration<Term>
{
    public void Configure(EntityTypeBuilder<Term> table)
    {
        table.ToTable("terms");
        table.Ignore(t => t.IsRunning);
        table.Ignore(t => t.IsOpen);
        table.Ignore(t => t.LevelAbove);
        table.Ignore(t => t.Address);
        table.Property(t => t.ApprovalDocument).HasMaxLength(Term.LongestDocument);
        table.Property(t => t.Preparation).HasMaxLength(Term.LongestText);

        // One running term and one re-election of each body, whoever enters them at whatever moment; other terms have null here.
        table.HasIndex(t => new { t.RunsFor, t.Body }).IsUnique();
        table.HasIndex(t => new { t.OpenFor, t.Body }).IsUnique();
        table.HasIndex(t => t.OrganisationId);

        // Overdue lists and the watch over ends read running terms by their end.
        table.HasIndex(t => new { t.EndsOn, t.Path }).HasFilter("runs_for IS NOT NULL");
    }
}

internal sealed class OfficerData : IEntityTypeConfiguration<Officer>
{
    public void Configure(EntityTypeBuilder<Officer> table)
    {
        table.ToTable("officers");
        table.Ignore(o => o.IsInOffice);
        table.Property(o => o.Name).HasMaxLength(Officer.LongestName);
        table.Property(o => o.OfficePhone).HasMaxLength(Officer.LongestPhone);
        table.Property(o => o.Document).HasMaxLength(Term.LongestDocument);

        // No two chairs at once: the seat is taken by one, whoever enters a second at the same moment.
        table.HasIndex(o => new { o.SeatOf, o.Office }).IsUnique();
        table.HasIndex(o => new { o.OrganisationId, o.State });
        table.HasIndex(o => o.TermId);
        table.HasIndex(o => o.PersonId);
        table.HasIndex(o => o.Path);
    }
}
