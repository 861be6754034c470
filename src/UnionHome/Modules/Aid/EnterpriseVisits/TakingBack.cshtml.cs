using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.EnterpriseVisits;

/// <summary>Takes back a visit that was written down wrongly.</summary>
[Permit(AidModule.Keep)]
public sealed class TakingBackModel(Db db, Reach reach, DistressDesk desk, Texts texts) : DistressPage(db, reach, AidModule.Keep)
{
    [BindProperty, Display(Name = "理由"), Required(ErrorMessage = "请填写理由"), StringLength(400)]
    public string Reason { get; set; } = "";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await desk.TakeBack(await Expected(cancellationToken), Reason, cancellationToken);
        return Done(texts["走访记录已作废。"]);
    }
}
