using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Bulletins.Templates;

namespace UnionHome.Modules.Bulletins.Desk;

/// <summary>A leader who has not written in the edition approves it.</summary>
[Permit(BulletinsModule.Approve)]
public sealed class ApprovalModel(Db db, Reach reach, StoryPress press, Texts texts) : EditionPage(db, reach, press, texts)
{
    /// <summary>The edition as the ledger of this moment fills it.</summary>
    public EditionReading Reading { get; private set; } = null!;

    protected override string Permission => BulletinsModule.Approve;

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Reading = await Read(cancellationToken);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        Do(() => Edition.Approve(Reading, Reach.Act()), "已审批，可以发布。", cancellationToken);
}
