using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Once;

namespace UnionHome.Modules.Funds.Batches;

/// <summary>Gives a batch up before the bank has paid any of it.</summary>
[Permit(FundsModule.Keep), MovesMoney]
public sealed class DroppingModel(Db db, Reach reach, BatchDesk desk, Vault vault, Texts texts) : BatchPage(db, reach, desk, vault, FundsModule.Keep, step: "drop")
{
    [BindProperty, Display(Name = "理由"), Required(ErrorMessage = "请填写理由"), StringLength(400)]
    public string Reason { get; set; } = "";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Drop(await Expected(cancellationToken), Reason, cancellationToken);
        return Done(texts["批次已撤销，款项可以编入新的批次。"]);
    }
}
