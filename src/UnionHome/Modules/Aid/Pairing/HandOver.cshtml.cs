using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Pairing;

/// <summary>Another cadre takes the household over.</summary>
[Permit(PairingModule.Keep)]
public sealed class HandOverModel(Db db, Reach reach, PairDesk desk, Texts texts) : PairPage(db, reach, desk, PairingModule.Keep)
{
    [BindProperty, Display(Name = "干部姓名"), Required(ErrorMessage = "请填写干部姓名"), StringLength(Pair.LongestName)]
    public string CadreName { get; set; } = "";

    [BindProperty, Display(Name = "干部单位"), Required(ErrorMessage = "请填写干部单位"), StringLength(Pair.LongestUnit)]
    public string CadreUnit { get; set; } = "";

    [BindProperty, Display(Name = "理由"), Required(ErrorMessage = "请填写理由"), StringLength(400)]
    public string Reason { get; set; } = "";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.HandOver(await Expected(cancellationToken), new(CadreName, CadreUnit), Reason, cancellationToken);
        return Done(texts["结对干部已更换。"]);
    }
}
