using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;
using UnionHome.Foundation.Web.Once;

namespace UnionHome.Modules.Funds.Goods.Stores;

/// <summary>Ends a store that is empty.</summary>
[Permit(GoodsModule.Keep), MovesMoney]
public sealed class ClosingModel(Db db, Reach reach, StoreDesk desk, Texts texts) : GoodsReasonPage<Store>(db, reach, GoodsModule.Keep)
{
    public override string Address => $"/funds/goods/stores/{Id}";

    /// <summary>Told before anyone presses the button.</summary>
    public RuleViolation? InTheWay { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        InTheWay = await desk.InTheWayOfClosing(Record, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await desk.Close(await Expected(cancellationToken), Reason, cancellationToken);
        return Done(texts["仓库已停用。"]);
    }
}
