using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;

namespace UnionHome.Foundation.Figures;

/// <summary>
/// Opens a closed period for corrections (更正重报), for a reason. What is posted into the period while it is open names it, so the
/// closed value and the restated one can be shown side by side for ever.
/// </summary>
public sealed class Restatement : Record
{
    private Restatement() { }

    public Restatement(ClosedPeriod period, Act act)
    {
        if (string.IsNullOrWhiteSpace(act.Reason)) throw new RuleViolation("steps.reason_missing", "请填写理由", "Reason");
        (OrganisationId, Path) = (period.OrganisationId, period.Path);
        (ClosedPeriodId, Reason, OpenedAt) = (period.Id, act.Reason, act.At);
        Raise(StepTaken.Of(this, "open", "", "Open", act));
    }

    public override string RecordKind => "restatement";

    public Guid ClosedPeriodId { get; private set; }

    public string Reason { get; private set; } = "";

    public DateTimeOffset OpenedAt { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    public void Finish(Act act)
    {
        if (FinishedAt is not null) throw new RuleViolation("figures.restatement_finished", "这次更正重报已经结束");
        FinishedAt = act.At;
        Raise(StepTaken.Of(this, "finish", "Open", "Finished", act));
    }
}

internal sealed class RestatementData : IEntityTypeConfiguration<Restatement>
{
    public void Configure(EntityTypeBuilder<Restatement> table)
    {
        table.ToTable("restatements");
        table.Property(r => r.Reason).HasMaxLength(1000);
        table.HasIndex(r => r.ClosedPeriodId);
    }
}
