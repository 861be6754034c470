using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.RateLimits;
using UnionHome.Modules.Aid.Applications;

namespace UnionHome.Modules.Aid.Apply;

/// <summary>The worker does not want it any more.</summary>
[AllowAnonymous, PublicForm(ApplyModule.AnswerForm, Times = 10)]
public sealed class WithdrawalModel(Db db, ApplicationDesk desk, TimeProvider clock, Texts texts) : FollowedPage(db, clock)
{
    public AidApplication? Application { get; private set; }

    public override async Task Load(CancellationToken cancellationToken) => Application = await Followed(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await desk.WithdrawByWorker(await Followed(cancellationToken) ?? throw StatusModel.NoSuchCode(), cancellationToken);
        TempData["Done"] = texts["申请已撤回。"];
        return Redirect("/apply/status");
    }
}
