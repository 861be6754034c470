using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Goods;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Aid.Grants;

namespace UnionHome.Modules.Aid.HandOuts;

/// <summary>Hands the list in.</summary>
[Permit(AidModule.Keep)]
public sealed class SubmissionModel(Db db, Reach reach, HandOutDesk desk, GrantDesk grants, IGoods goods, Texts texts) : HandOutPage(db, reach, desk, grants, goods, texts, AidModule.Keep, "submit")
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Submit(await Expected(cancellationToken), cancellationToken);
        return Done(Texts["发放单已提交，等待审批。"]);
    }
}
