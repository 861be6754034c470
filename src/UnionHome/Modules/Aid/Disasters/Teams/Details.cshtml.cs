using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Disasters.Teams;

[Permit(AidModule.View)]
public sealed class DetailsModel(Db db, Reach reach, TeamDesk desk, Texts texts) : TeamPage(db, reach, desk, texts, AidModule.View)
{
    public bool MayKeep { get; private set; }

    protected override async Task Fill(CancellationToken cancellationToken) =>
        MayKeep = Team.State == TeamState.Working && await Reach.May(AidModule.Keep, Team.Path, cancellationToken);
}
