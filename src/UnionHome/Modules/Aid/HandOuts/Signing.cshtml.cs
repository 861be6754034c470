using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Goods;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Once;
using UnionHome.Modules.Aid.Grants;

namespace UnionHome.Modules.Aid.HandOuts;

/// <summary>Writes down from the signed sheet who took what: those lines leave the store, the others stay in it.</summary>
[Permit(AidModule.Keep), MovesMoney]
public sealed class SigningModel(Db db, Reach reach, HandOutDesk desk, GrantDesk grants, IGoods goods, TimeProvider clock, Texts texts) : HandOutPage(db, reach, desk, grants, goods, texts, AidModule.Keep, "hand-out")
{
    [BindProperty, Display(Name = "发放日期"), Required(ErrorMessage = "请填写发放日期")]
    public DateOnly? On { get; set; }

    [BindProperty]
    public List<SignatureInput> Signatures { get; set; } = [];

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        On ??= clock.Today();

        // Most sign: who did not is marked. What was typed stays with its line.
        var typed = Signatures.DistinctBy(s => s.Line).ToDictionary(s => s.Line);
        Signatures = [.. Lines.Select(l => typed.GetValueOrDefault(l.Line.Id) ?? new() { Line = l.Line.Id, HasSigned = true })];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var list = await Expected(cancellationToken);
        await Desk.HandTo(list, [.. Signatures.Select(s => s.Read())], On!.Value, cancellationToken);
        return Done(Texts["已登记 {0} 户签领，请上传签领表。", list.SignedHouseholds]);
    }
}
