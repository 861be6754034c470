using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;

namespace UnionHome.Modules.Funds.Goods.Stores;

/// <summary>A store with what lies in it.</summary>
[Permit(GoodsModule.View)]
public sealed class DetailsModel(Db db, Reach reach) : GoodsPage<Store>(db, reach, GoodsModule.View)
{
    public IReadOnlyList<StockRow> Rows { get; private set; } = [];

    public override string Address => $"/funds/goods/stores/{Id}";

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Rows = await StockRow.Of(Db, Db.Set<Stock>().Where(s => s.StoreId == Id)).OrderBy(r => r.Article).ToListAsync(cancellationToken);
    }
}
