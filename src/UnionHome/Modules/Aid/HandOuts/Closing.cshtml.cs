using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Goods;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Aid.Grants;

namespace UnionHome.Modules.Aid.HandOuts;

/// <summary>Ends a list whose signed sheet lies with it.</summary>
[Permit(AidModule.Keep)]
public sealed class ClosingModel(Db db, Reach reach, HandOutDesk desk, GrantDesk grants, IGoods goods, Texts texts) : HandOutPage(db, reach, desk, grants, goods, texts, AidModule.Keep, "close")
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Desk.Close(await Expected(cancellationToken), cancellationToken);
        return Done(Texts["发放单已办结。"]);
    }
}
