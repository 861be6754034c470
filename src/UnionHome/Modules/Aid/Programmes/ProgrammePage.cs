using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Programmes;

/// <summary>What every page of one programme shows: the programme, its union, its history.</summary>
/// <param name="step">The step that the page's form takes; null for a page without one.</param>
public abstract class ProgrammePage(Db db, Reach reach, ProgrammeDesk desk, string permission, string? step = null) : RecordPage<AidProgramme>(db, reach, permission)
{
    public AidProgramme Programme => Record;

    public override string Address => $"/aid/programmes/{Id}";

    public bool IsOpen => step is null || Programme.CanTake(step);

    protected ProgrammeDesk Desk => desk;

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
    }
}
