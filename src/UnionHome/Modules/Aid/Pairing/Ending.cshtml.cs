using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Pairing;

/// <summary>Ends a pair: the household is out of hardship, or needs no cadre any more.</summary>
[Permit(PairingModule.Keep)]
public sealed class EndingModel(Db db, Reach reach, PairDesk desk, Texts texts) : PairPage(db, reach, desk, PairingModule.Keep)
{
    [BindProperty, Display(Name = "理由"), Required(ErrorMessage = "请填写理由"), StringLength(400)]
    public string Reason { get; set; } = "";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.End(await Expected(cancellationToken), Reason, cancellationToken);
        return Done(texts["结对已结束。"]);
    }
}
