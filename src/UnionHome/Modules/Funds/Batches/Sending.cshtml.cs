using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Once;

namespace UnionHome.Modules.Funds.Batches;

/// <summary>Says that the file is with the bank.</summary>
[Permit(FundsModule.Keep), MovesMoney]
public sealed class SendingModel(Db db, Reach reach, BatchDesk desk, Vault vault, Texts texts) : BatchPage(db, reach, desk, vault, FundsModule.Keep, step: "send")
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Send(await Expected(cancellationToken), cancellationToken);
        return Done(texts["已送交银行，收到回执后请登记。"]);
    }
}
