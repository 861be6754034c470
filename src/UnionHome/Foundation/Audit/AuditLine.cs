using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Foundation.Audit;

/// <summary>Who did or looked at what, written in the transaction of the act itself; holds no personal data of the record.</summary>
public sealed class AuditLine : IPlaced, IAppendOnly, IBookRow
{
    private AuditLine() { }

    public Guid Id { get; private set; }

    public DateTimeOffset At { get; private set; }

    public Guid UserId { get; private set; }

    public string UserName { get; private set; } = "";

    /// <summary>What was done, such as <c>return.accept</c> or <c>user.signed_in</c>.</summary>
    public string Action { get; private set; } = "";

    public Guid? RecordId { get; private set; }

    public string Path { get; private set; } = "";

    public string? Reason { get; private set; }

    public static AuditLine Of(StepTaken step) => new()
    {
        Id = Guid.CreateVersion7(step.At),
        At = step.At,
        UserId = step.UserId,
        UserName = step.UserName,
        Action = $"{step.RecordKind}.{step.Step}",
        RecordId = step.RecordId,
        Path = step.Path,
        Reason = step.Reason,
    };

    public static AuditLine Of(string action, Act act, Guid? recordId = null, string path = "") => new()
    {
        Id = Guid.CreateVersion7(act.At),
        At = act.At,
        UserId = act.UserId,
        UserName = act.UserName,
        Action = action,
        RecordId = recordId,
        Path = path,
        Reason = act.Reason,
    };
}

internal sealed class AuditLineData : IEntityTypeConfiguration<AuditLine>
{
    public void Configure(EntityTypeBuilder<AuditLine> table)
    {
        table.ToTable("audit_lines");
        table.HasIndex(a => a.At);
        table.HasIndex(a => a.RecordId);
    }
}
