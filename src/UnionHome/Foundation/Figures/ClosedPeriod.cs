using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Foundation.Figures;

/// <summary>A window of days that a union has closed for itself and everything below it: no entry may be dated inside it any more.</summary>
public sealed class ClosedPeriod : Record
{
    private ClosedPeriod() { }

    public ClosedPeriod(Organisation organisation, Period period, Act act)
    {
        BelongTo(organisation);
        (From, To, ClosedAt) = (period.From, period.To, act.At);
        Raise(StepTaken.Of(this, "close", "", "Closed", act));
    }

    public override string RecordKind => "closed_period";

    public DateOnly From { get; private set; }

    public DateOnly To { get; private set; }

    /// <summary>The figures as known at this instant are the closed ones.</summary>
    public DateTimeOffset ClosedAt { get; private set; }

    internal static async Task Refuse(Db db, IReadOnlyList<FigurePosting> postings, PlacementBook places, CancellationToken cancellationToken)
    {
        var first = postings.Min(p => p.Date);
        var last = postings.Max(p => p.Date);
        var closed = await db.Set<ClosedPeriod>().AsNoTracking().Where(c => c.From <= last && c.To >= first).ToListAsync(cancellationToken);
        if (closed.Count == 0) return;
        foreach (var posting in postings.Where(p => p.RestatementId is null))
        {
            var path = places.On(posting.OrganisationId, posting.Date).Path;
            var hit = closed.Find(c => c.From <= posting.Date && posting.Date <= c.To && OrganisationPath.Covers(c.Path, path));
            if (hit is not null)
                throw new RuleViolation("figures.period_closed", "{0} 至 {1} 的数据已封账,不能再记入 {2};如确需更正,请走“更正重报”并写明理由", null,
                    hit.From.Iso(), hit.To.Iso(), posting.Date.Iso());
        }
    }
}

internal sealed class ClosedPeriodData : IEntityTypeConfiguration<ClosedPeriod>
{
    public void Configure(EntityTypeBuilder<ClosedPeriod> table) => table.ToTable("closed_periods");
}
