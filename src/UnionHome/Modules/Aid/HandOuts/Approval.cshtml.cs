using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Goods;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Once;
using UnionHome.Modules.Aid.Grants;

namespace UnionHome.Modules.Aid.HandOuts;

/// <summary>Approves the whole list: its goods are held in the store.</summary>
[Permit(AidModule.Decide), MovesMoney]
public sealed class ApprovalModel(Db db, Reach reach, HandOutDesk desk, GrantDesk grants, IGoods goods, Texts texts) : HandOutPage(db, reach, desk, grants, goods, texts, AidModule.Decide, "approve")
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Approve(await Expected(cancellationToken), cancellationToken);
        return Done(Texts["已批准，物资留在仓库待发。"]);
    }
}
