using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Funds.Goods.Articles;

[Permit(GoodsModule.Keep)]
public sealed class RetirementModel(Db db, Reach reach, StoreDesk desk, Texts texts) : GoodsReasonPage<Article>(db, reach, GoodsModule.Keep)
{
    public override string Address => $"/funds/goods/articles/{Id}";

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await desk.Retire(await Expected(cancellationToken), Reason, cancellationToken);
        return Done(texts["物品已停用。"]);
    }
}
