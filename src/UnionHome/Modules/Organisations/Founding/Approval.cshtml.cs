using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Founding;

/// <summary>The level above approves, sends back or refuses.</summary>
[Permit(FoundingModule.Approve)]
public sealed class ApprovalModel(Db db, Reach reach, FoundingDesk desk, TimeProvider clock, Texts texts) : FoundingPage(db, desk, clock, FoundingModule.Approve)
{
    private readonly Db db = db;
    private readonly TimeProvider clock = clock;

    [BindProperty, Display(Name = "批复文号"), StringLength(60)]
    public string? Number { get; set; }

    [BindProperty, Display(Name = "批准日期")]
    public DateOnly? On { get; set; }

    [BindProperty, Display(Name = "理由"), StringLength(FoundingRequest.LongestWords)]
    public string? Reason { get; set; }

    public bool MayDecide { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var founded = await Desk.Approve(await Expected(cancellationToken), Number ?? "", On ?? clock.Today(), reach.Act(), cancellationToken);
        return Done(texts["已批准，“{0}”成立。", founded.Name(texts.IsEnglish)]);
    }

    public Task<IActionResult> OnPostSendBackAsync(CancellationToken cancellationToken) => Take(
        async (request, act) => request.SendBack(await Desk.Rules(request.Path, act.On, cancellationToken), act), texts["已退回经办人补正。"], cancellationToken);

    public Task<IActionResult> OnPostRefuseAsync(CancellationToken cancellationToken) => Take(
        (request, act) =>
        {
            request.Refuse(act);
            return Task.CompletedTask;
        }, texts["已作不予受理处理，申请人可以凭查询码看到理由。"], cancellationToken);

    protected override void Fill()
    {
        On ??= clock.Today();
        MayDecide = Founding.MayBeApprovedBy(reach.UserId!.Value);
    }

    private async Task<IActionResult> Take(Func<FoundingRequest, Act, Task> step, string done, CancellationToken cancellationToken)
    {
        await step(await Expected(cancellationToken), reach.Act(Reason));
        await db.SaveChangesAsync(cancellationToken);
        return Done(done);
    }
}
