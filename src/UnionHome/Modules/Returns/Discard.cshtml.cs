using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Returns;

[Permit(ReturnsModule.Fill)]
public sealed class DiscardModel(Db db, Reach reach, ReturnDesk desk, ReturnChecks checks, Texts texts) : ReturnPage(db, desk, checks, ReturnsModule.Fill)
{
    private readonly Db db = db;

    [BindProperty, Display(Name = "作废理由"), StringLength(1000)]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        (await Expected(cancellationToken)).Discard(reach.Act(Reason));
        await db.SaveChangesAsync(cancellationToken);
        TempData["Done"] = texts["已作废"];
        return Redirect($"/returns/{Id}");
    }
}
