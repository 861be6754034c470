using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Appraisals;

/// <summary>What every page of one sheet shows: the sheet, its union, its history.</summary>
/// <param name="step">The step that the page's form takes; null for a page without one.</param>
public abstract class AppraisalPage(Db db, Reach reach, AppraisalDesk desk, string permission, string? step = null) : RecordPage<AppraisalSheet>(db, reach, permission)
{
    public AppraisalSheet Sheet => Record;

    public override string Address => $"/aid/appraisals/{Id}";

    public bool IsOpen => step is null || Sheet.CanTake(step);

    protected AppraisalDesk Desk => desk;

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
    }
}
