using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Founding;

/// <summary>A founding that is given up before it is sent to the level above.</summary>
[Permit(FoundingModule.Handle)]
public sealed class WithdrawalModel(Db db, Reach reach, FoundingDesk desk, TimeProvider clock, Texts texts) : FoundingPage(db, desk, clock, FoundingModule.Handle)
{
    private readonly Db db = db;

    [BindProperty, Display(Name = "理由"), Required(ErrorMessage = "请填写理由"), StringLength(FoundingRequest.LongestWords)]
    public string Reason { get; set; } = "";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        (await Expected(cancellationToken)).Withdraw(reach.Act(Reason));
        await db.SaveChangesAsync(cancellationToken);
        return Done(texts["已撤回。"]);
    }
}
