using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Once;

namespace UnionHome.Modules.Funds.Goods.Counts;

/// <summary>Books the differences that were found.</summary>
[Permit(GoodsModule.Approve), MovesMoney]
public sealed class ApprovalModel(Db db, Reach reach, CountDesk desk, Texts texts) : CountPage(db, reach, GoodsModule.Approve)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await desk.Approve(await Expected(cancellationToken), cancellationToken);
        return Done(texts["盘点已批准，差异已调账。"]);
    }
}
