using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Appraisals;

[Permit(AidModule.Decide)]
public sealed class OpeningModel(Db db, Reach reach, AppraisalDesk desk, Texts texts) : AppraisalPage(db, reach, desk, AidModule.Decide, step: "open")
{
    /// <summary>Told before anyone presses the button.</summary>
    public RuleViolation? InTheWay { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        InTheWay = Sheet.InTheWayOfOpening(Reach.UserId!.Value);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Open(await Expected(cancellationToken), cancellationToken);
        return Done(texts["考核已开始。"]);
    }
}
