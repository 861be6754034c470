using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Disasters.Teams;

/// <summary>What every page of one rebuilding team shows: the team, its disaster, its households, its history.</summary>
/// <param name="step">The step that the page's form takes; null for a page without one.</param>
public abstract class TeamPage(Db db, Reach reach, TeamDesk desk, Texts texts, string permission, string? step = null) : RecordPage<RebuildingTeam>(db, reach, permission)
{
    public RebuildingTeam Team => Record;

    public override string Address => $"/aid/disasters/teams/{Id}";

    public Disaster Disaster { get; private set; } = null!;

    public IReadOnlyList<DisasterSurvey> Households { get; private set; } = [];

    public DateOnly Today { get; private set; }

    /// <summary>What stands in the way of the page's step; null when it can be taken.</summary>
    public string? Hindrance =>
        step is null ? null
        : !Team.CanTake(step) ? texts["当前状态下不能“{0}”，请刷新后查看最新进度", texts[RebuildingTeam.StepNames[step]]]
        : More is { } refusal ? texts.Of(refusal)
        : null;

    protected virtual RuleViolation? More => null;

    protected TeamDesk Desk => desk;

    protected Texts Texts => texts;

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Disaster = await Db.Set<Disaster>().AsNoTracking().SingleAsync(d => d.Id == Team.DisasterId, cancellationToken);
        Households = await desk.Households(Id, cancellationToken);
        Today = Reach.Act().On;
        await Fill(cancellationToken);
    }

    protected virtual Task Fill(CancellationToken cancellationToken) => Task.CompletedTask;
}
