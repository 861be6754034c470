using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Hardship;

[Permit(HardshipModule.Decide)]
public sealed class RefusalModel(Db db, Reach reach, HardshipDesk desk, Vault vault, Texts texts) : StepPage(db, reach, desk, vault, texts, HardshipModule.Decide, "refuse")
{
    private readonly Texts texts = texts;

    [BindProperty, Display(Name = "理由"), Required(ErrorMessage = "请填写理由"), StringLength(400)]
    public string Reason { get; set; } = "";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Refuse(await Expected(cancellationToken), Reason, cancellationToken);
        return Done(texts["已决定不予认定。"]);
    }
}
