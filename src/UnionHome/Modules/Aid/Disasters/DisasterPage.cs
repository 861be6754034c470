using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Disasters;

/// <summary>What every page of one disaster shows: the disaster, its union, its history, what is known now.</summary>
public abstract class DisasterPage(Db db, Reach reach, DisasterDesk desk, Texts texts, string permission) : RecordPage<Disaster>(db, reach, permission)
{
    public Disaster Disaster => Record;

    public override string Address => $"/aid/disasters/{Id}";

    public ReportSums Sums { get; private set; } = null!;

    /// <summary>What stands in the way of the page's step; null when it can be taken.</summary>
    public string? Hindrance { get; private set; }

    protected DisasterDesk Desk => desk;

    protected Texts Texts => texts;

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Sums = await desk.Sums(Id, cancellationToken);
        await Fill(cancellationToken);
        Hindrance = await InTheWay(cancellationToken) is { } refusal ? texts.Of(refusal) : null;
    }

    protected virtual Task Fill(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Most forms ask for a disaster that is still open.</summary>
    protected virtual Task<RuleViolation?> InTheWay(CancellationToken cancellationToken) => Task.FromResult(Disaster.Ended);

    /// <summary>The refusal of a step that cannot be taken from here.</summary>
    protected RuleViolation? NotNow(params string[] steps) =>
        steps.Any(Disaster.CanTake) ? null : new("steps.not_open", "当前状态下不能“{0}”，请刷新后查看最新进度", null, texts[Disaster.StepNames[steps[0]]]);
}
