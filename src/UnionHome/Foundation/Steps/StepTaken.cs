using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;

namespace UnionHome.Foundation.Steps;

/// <summary>One step of one record: its history. Never edited, never deleted.</summary>
public sealed class StepTaken : IPlaced, IAppendOnly, IBookRow
{
    private StepTaken() { }

    public Guid Id { get; private set; }

    public string RecordKind { get; private set; } = "";

    public Guid RecordId { get; private set; }

    public Guid OrganisationId { get; private set; }

    /// <summary>Where the union stood when the step was taken.</summary>
    public string Path { get; private set; } = "";

    public string Step { get; private set; } = "";

    public string From { get; private set; } = "";

    public string To { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    public Guid UserId { get; private set; }

    public string UserName { get; private set; } = "";

    public string? Reason { get; private set; }

    /// <summary>Attachments that prove it.</summary>
    public IReadOnlyList<Guid> Evidence { get; private set; } = [];

    public static StepTaken Of(Record record, string step, string from, string to, Act act) => new()
    {
        Id = Guid.CreateVersion7(act.At),
        RecordKind = record.RecordKind,
        RecordId = record.Id,
        OrganisationId = record.OrganisationId,
        Path = record.Path,
        Step = step,
        From = from,
        To = to,
        At = act.At,
        UserId = act.UserId,
        UserName = act.UserName,
        Reason = act.Reason,
        Evidence = act.Evidence ?? [],
    };
}

internal sealed class StepTakenData : IEntityTypeConfiguration<StepTaken>
{
    public void Configure(EntityTypeBuilder<StepTaken> table)
    {
        table.ToTable("steps");
        table.PrimitiveCollection(s => s.Evidence);
        table.HasIndex(s => new { s.RecordId, s.At });
    }
}
