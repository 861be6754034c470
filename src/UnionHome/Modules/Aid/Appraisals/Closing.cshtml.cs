using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Appraisals;

[Permit(AidModule.Decide)]
public sealed class ClosingModel(Db db, Reach reach, AppraisalDesk desk, Texts texts) : AppraisalPage(db, reach, desk, AidModule.Decide, step: "close")
{
    /// <summary>Told before anyone presses the button.</summary>
    public RuleViolation? InTheWay { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        InTheWay = Sheet.InTheWayOfClosing(await Desk.Scores(Sheet, cancellationToken), Reach.Act().On);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Close(await Expected(cancellationToken), cancellationToken);
        return Done(texts["结果已公布。"]);
    }
}
