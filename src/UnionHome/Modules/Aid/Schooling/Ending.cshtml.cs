using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Schooling;

/// <summary>Ends the aid of a student.</summary>
[Permit(SchoolingModule.Keep)]
public sealed class EndingModel(Db db, Reach reach, SchoolingDesk desk, Vault vault, TimeProvider clock, Texts texts) : StudentPage(db, reach, desk, vault, clock, SchoolingModule.Keep)
{
    [BindProperty, Display(Name = "结束原因"), Required(ErrorMessage = "请选择结束原因")]
    public SchoolingEnd? Cause { get; set; }

    [BindProperty, Display(Name = "说明"), StringLength(400)]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.End(await Expected(cancellationToken), Cause!.Value, Reason, cancellationToken);
        return Done(texts["资助已结束。"]);
    }
}
