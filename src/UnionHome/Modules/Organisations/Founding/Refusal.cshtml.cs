using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Founding;

/// <summary>The level above sends the papers back, or refuses the founding, with a reason.</summary>
[Permit(FoundingModule.Approve)]
public sealed class RefusalModel(Db db, Reach reach, FoundingDesk desk, TimeProvider clock, Texts texts) : FoundingPage(db, desk, clock, FoundingModule.Approve)
{
    private readonly Db db = db;

    [BindProperty, Display(Name = "理由"), Required(ErrorMessage = "请填写理由"), StringLength(FoundingRequest.LongestWords)]
    public string Reason { get; set; } = "";

    public async Task<IActionResult> OnPostSendBackAsync(CancellationToken cancellationToken)
    {
        var request = await Expected(cancellationToken);
        var act = reach.Act(Reason);
        request.SendBack(await Desk.Rules(request.Path, act.On, cancellationToken), act);
        await db.SaveChangesAsync(cancellationToken);
        return Done(texts["已退回经办人补正。"]);
    }

    public async Task<IActionResult> OnPostRefuseAsync(CancellationToken cancellationToken)
    {
        (await Expected(cancellationToken)).Refuse(reach.Act(Reason));
        await db.SaveChangesAsync(cancellationToken);
        return Done(texts["已作不予受理处理，申请人可以凭查询码看到理由。"]);
    }
}
