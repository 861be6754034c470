using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Medical.Cards;

/// <summary>Ends a card before its day.</summary>
[Permit(MedicalModule.Keep)]
public sealed class VoidingModel(Db db, Reach reach, CardDesk desk, Vault vault, Texts texts) : CardPage(db, reach, desk, vault, MedicalModule.Keep)
{
    [BindProperty, Display(Name = "作废原因"), Required(ErrorMessage = "请选择作废原因")]
    public VoidCause? Cause { get; set; }

    [BindProperty, Display(Name = "说明"), Required(ErrorMessage = "请填写说明"), StringLength(400)]
    public string Reason { get; set; } = "";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.MakeVoid(await Expected(cancellationToken), Cause!.Value, Reason, cancellationToken);
        return Done(texts["医疗证已作废。"]);
    }
}
