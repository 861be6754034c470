using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;

namespace UnionHome.Modules.Aid.Medical.Uses;

/// <summary>One use of a card.</summary>
[Permit(MedicalModule.View)]
public sealed class DetailsModel(Db db, Reach reach) : UsePage(db, reach, MedicalModule.View)
{
    public bool MayKeep { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        MayKeep = await Reach.May(MedicalModule.Keep, Record.Path, cancellationToken);
    }
}
