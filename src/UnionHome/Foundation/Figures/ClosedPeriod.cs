using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Foundation.Figures;

/// <summary>
/// A window of days that a union has closed (封账) for itself and everything below it: nothing may be posted any more that changes a
/// figure of those days, unless a <see cref="Restatement"/> is open.
/// </summary>
public sealed class ClosedPeriod : Record
{
    private ClosedPeriod() { }

    public ClosedPeriod(Organisation organisation, Period period, Act act)
    {
        if (period.To >= act.On)
            throw new RuleViolation("figures.period_not_over", "{0} 至 {1} 尚未结束，不能封账", "To", period.From.Iso(), period.To.Iso());
        BelongTo(organisation);
        (From, To, ClosedAt) = (period.From, period.To, act.At);
        Raise(StepTaken.Of(this, "close", "", "Closed", act));
    }

    public override string RecordKind => "closed_period";

    public DateOnly From { get; private set; }

    public DateOnly To { get; private set; }

    public Period Period => new(From, To);

    /// <summary>The figures as known at this instant are the closed ones.</summary>
    public DateTimeOffset ClosedAt { get; private set; }
}

internal sealed class ClosedPeriodData : IEntityTypeConfiguration<ClosedPeriod>
{
    public void Configure(EntityTypeBuilder<ClosedPeriod> table)
    {
        table.ToTable("closed_periods");
        table.Ignore(c => c.Period);
    }
}
