using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Medical.Hospitals;

/// <summary>Ends an agreement before its day.</summary>
[Permit(MedicalModule.Agree)]
public sealed class EndingModel(Db db, Reach reach, HospitalDesk desk, TimeProvider clock, Texts texts) : HospitalPage(db, reach, clock, MedicalModule.Agree)
{
    [BindProperty, Display(Name = "理由"), Required(ErrorMessage = "请填写理由"), StringLength(400)]
    public string Reason { get; set; } = "";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await desk.End(await Expected(cancellationToken), Reason, cancellationToken);
        return Done(texts["协议已终止。"]);
    }
}
