using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Hardship;

/// <summary>The household leaves the register.</summary>
[Permit(HardshipModule.Decide)]
public sealed class LeavingModel(Db db, Reach reach, HardshipDesk desk, Vault vault, Texts texts) : StepPage(db, reach, desk, vault, texts, HardshipModule.Decide, "leave")
{
    private readonly Texts texts = texts;

    [BindProperty, Display(Name = "退档原因"), Required(ErrorMessage = "请选择退档原因")]
    public LeavingCause? Cause { get; set; }

    [BindProperty, Display(Name = "理由"), Required(ErrorMessage = "请填写理由"), StringLength(400)]
    public string Reason { get; set; } = "";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Leave(await Expected(cancellationToken), Cause!.Value, Reason, cancellationToken);
        return Done(texts["已退档。"]);
    }
}
