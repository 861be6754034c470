using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;

namespace UnionHome.Modules.Funds.Goods.Counts;

/// <summary>What the pages of one count show.</summary>
public abstract class CountPage(Db db, Reach reach, string permission) : GoodsPage<StockCount>(db, reach, permission)
{
    public Store Store { get; private set; } = null!;

    /// <summary>Whether the reader may approve or send it back.</summary>
    public bool MayDecide { get; private set; }

    public override string Address => $"/funds/goods/counts/{Id}";

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Store = await Db.Set<Store>().AsNoTracking().SingleAsync(s => s.Id == Record.StoreId, cancellationToken);
        MayDecide = Record.State == CountState.Submitted && Record.MayBeDecidedBy(Reach.UserId!.Value) && await Reach.May(GoodsModule.Approve, Record.Path, cancellationToken);
    }
}
