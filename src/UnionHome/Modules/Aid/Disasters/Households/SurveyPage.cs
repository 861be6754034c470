using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Disasters.Households;

/// <summary>What every page of one surveyed household shows: the household with its numbers in part, its disaster, its photos, its history.</summary>
/// <param name="step">The step that the page's form takes; null for a page without one.</param>
public abstract class SurveyPage(Db db, Reach reach, SurveyDesk desk, Vault vault, Texts texts, string permission, string? step = null) : RecordPage<DisasterSurvey>(db, reach, permission)
{
    public DisasterSurvey Survey => Record;

    public override string Address => $"/aid/disasters/households/{Id}";

    public Disaster Disaster { get; private set; } = null!;

    public IReadOnlyList<Attachment> Papers { get; private set; } = [];

    /// <summary>What stands in the way of the page's step; null when it can be taken.</summary>
    public string? Hindrance =>
        step is null ? null
        : Disaster.Ended is { } ended ? texts.Of(ended)
        : !Survey.CanTake(step) ? texts["当前状态下不能“{0}”，请刷新后查看最新进度", texts[DisasterSurvey.StepNames[step]]]
        : null;

    protected SurveyDesk Desk => desk;

    protected Vault Vault => vault;

    protected Texts Texts => texts;

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Disaster = await Db.Set<Disaster>().AsNoTracking().SingleAsync(d => d.Id == Survey.DisasterId, cancellationToken);
        Papers = await desk.Papers(Id, cancellationToken);
    }

    public string Masked(string property, Sealed? value) => value is null ? "" : vault.Masked(Survey, property, value);
}
