using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Funds.Goods;

/// <summary>Stores of a merged union are its heir's with all that lies in them; a union is not closed while it has an open store.</summary>
internal sealed class GoodsFollow(Db db) : IUnionEnding
{
    public Task Merged(Organisation union, Organisation heir, DateOnly on, Act act, CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task Closed(Organisation union, CancellationToken cancellationToken)
    {
        var open = await db.Set<Store>().CountAsync(s => s.Path == union.Path && s.State == StoreState.Open, cancellationToken);
        if (open > 0) throw new RuleViolation("goods.stores_open", "该工会还有 {0} 个使用中的仓库，请先发完物资并停用，再撤销工会", null, open);
    }
}
