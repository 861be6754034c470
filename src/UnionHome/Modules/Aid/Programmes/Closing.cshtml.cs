using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Programmes;

/// <summary>Ends a programme; what was approved is still paid.</summary>
[Permit(AidModule.Decide)]
public sealed class ClosingModel(Db db, Reach reach, ProgrammeDesk desk, Texts texts) : ProgrammePage(db, reach, desk, AidModule.Decide, step: "close")
{
    [BindProperty, Display(Name = "理由"), Required(ErrorMessage = "请填写理由"), StringLength(400)]
    public string Reason { get; set; } = "";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Close(await Expected(cancellationToken), Reason, cancellationToken);
        return Done(texts["项目已结束。"]);
    }
}
