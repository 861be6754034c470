using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Disasters;

/// <summary>Ends a disaster whose lists and teams are done with.</summary>
[Permit(AidModule.Keep)]
public sealed class ClosingModel(Db db, Reach reach, DisasterDesk desk, Texts texts) : DisasterPage(db, reach, desk, texts, AidModule.Keep)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Close(await Expected(cancellationToken), cancellationToken);
        return Done(Texts["灾情已办结。"]);
    }

    protected override async Task<RuleViolation?> InTheWay(CancellationToken cancellationToken) =>
        NotNow("close") ?? Disaster.InTheWayOfClosing(await Desk.OpenEnds(Id, cancellationToken));
}
