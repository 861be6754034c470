using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Aid.Hardship;

/// <summary>Into the union's register.</summary>
[Permit(HardshipModule.Keep)]
public sealed class EnrolmentModel(Db db, Reach reach, HardshipDesk desk, Vault vault, Texts texts) : StepPage(db, reach, desk, vault, texts, HardshipModule.Keep, "enrol")
{
    private readonly Texts texts = texts;

    [BindProperty, Display(Name = "册内编号"), Required(ErrorMessage = "请填写册内编号"), StringLength(40)]
    public string Number { get; set; } = "";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Enrol(await Expected(cancellationToken), Number, cancellationToken);
        return Done(texts["已入册，等待核实。"]);
    }

    protected override Task Fill(CancellationToken cancellationToken)
    {
        if (HttpMethods.IsGet(Request.Method)) Number = Filed.Number ?? "";
        return base.Fill(cancellationToken);
    }
}
