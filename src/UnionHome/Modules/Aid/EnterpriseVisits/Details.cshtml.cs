using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;

namespace UnionHome.Modules.Aid.EnterpriseVisits;

/// <summary>One visit, what became of its promise, and the other visits to the same enterprise.</summary>
[Permit(AidModule.View)]
public sealed class DetailsModel(Db db, Reach reach, DistressDesk desk) : DistressPage(db, reach, AidModule.View)
{
    public IReadOnlyList<DistressVisit> Others { get; private set; } = [];

    public bool MayKeep { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Others = await desk.Others(Record, cancellationToken);
        MayKeep = await Reach.May(AidModule.Keep, Record.Path, cancellationToken);
    }
}
