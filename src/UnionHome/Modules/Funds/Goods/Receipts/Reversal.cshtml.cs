using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Once;

namespace UnionHome.Modules.Funds.Goods.Receipts;

/// <summary>Takes a wrong booking back.</summary>
[Permit(GoodsModule.Keep), MovesMoney]
public sealed class ReversalModel(Db db, Reach reach, Vault vault, StoreDesk desk, Texts texts) : ReceiptPage(db, reach, vault, GoodsModule.Keep)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await desk.Reverse(await Expected(cancellationToken), Reason, cancellationToken);
        return Done(texts["已冲回。"]);
    }
}
