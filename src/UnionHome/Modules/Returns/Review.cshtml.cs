using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Returns;

[Permit(ReturnsModule.Accept)]
public sealed class ReviewModel(Db db, Reach reach, ReturnDesk desk, ReturnChecks checks, Texts texts) : ReturnPage(db, desk, checks, ReturnsModule.Accept)
{
    private readonly ReturnDesk desk = desk;

    [BindProperty, Display(Name = "退回理由"), StringLength(1000)]
    public string? Reason { get; set; }

    /// <summary>Why the reader may not decide, in Chinese; null when they may.</summary>
    public string? Hindrance { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Hindrance = Return.State != ReturnState.Submitted ? "这份填报不在待审核状态。"
            : !await desk.MayJudge(Return, cancellationToken) ? "填报须由上一级工会审核。"
            : !Return.MayBeAcceptedBy(reach.UserId ?? Guid.Empty) ? "本人提交的填报须由他人审核。"
            : null;
    }

    public async Task<IActionResult> OnPostAcceptAsync(CancellationToken cancellationToken)
    {
        await desk.Accept(await Expected(cancellationToken), cancellationToken);
        TempData["Done"] = texts["已审核通过，数据已记入统计台账"];
        return Redirect($"/returns/{Id}");
    }

    public async Task<IActionResult> OnPostSendBackAsync(CancellationToken cancellationToken)
    {
        await desk.SendBack(await Expected(cancellationToken), Reason, cancellationToken);
        TempData["Done"] = texts["已退回，填报单位会收到待办"];
        return Redirect($"/returns/{Id}");
    }
}
