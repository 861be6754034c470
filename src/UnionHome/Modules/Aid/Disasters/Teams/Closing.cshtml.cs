using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Disasters.Teams;

/// <summary>Ends a team all of whose households are done.</summary>
[Permit(AidModule.Keep)]
public sealed class ClosingModel(Db db, Reach reach, TeamDesk desk, Texts texts) : TeamPage(db, reach, desk, texts, AidModule.Keep, "close")
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Close(await Expected(cancellationToken), cancellationToken);
        return Done(Texts["帮扶队已办结。"]);
    }

    protected override RuleViolation? More => RebuildingTeam.InTheWayOfClosing(Households);
}
