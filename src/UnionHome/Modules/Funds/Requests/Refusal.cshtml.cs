using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Once;

namespace UnionHome.Modules.Funds.Requests;

/// <summary>Refuses a request; what was held for it is free again.</summary>
[Permit(FundsModule.Approve), MovesMoney]
public sealed class RefusalModel(Db db, Reach reach, RequestDesk desk, Texts texts) : RequestPage(db, reach, desk, FundsModule.Approve, above: true, step: "refuse")
{
    [BindProperty, Display(Name = "理由"), StringLength(500)]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Refuse(await Expected(cancellationToken), Reason, cancellationToken);
        return Done(texts["已记录不批准，申请人会收到通知。"]);
    }
}
