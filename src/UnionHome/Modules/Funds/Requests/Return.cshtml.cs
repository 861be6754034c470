using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Funds.Requests;

/// <summary>Sends a request back to be mended.</summary>
[Permit(FundsModule.Approve)]
public sealed class ReturnModel(Db db, Reach reach, RequestDesk desk, Texts texts) : RequestPage(db, reach, desk, FundsModule.Approve, above: true, step: "send-back")
{
    [BindProperty, Display(Name = "理由"), StringLength(500)]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.SendBack(await Expected(cancellationToken), Reason, cancellationToken);
        return Done(texts["已退回，申请工会会收到提醒。"]);
    }
}
