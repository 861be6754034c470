using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;

namespace UnionHome.Modules.Funds.Goods;

/// <summary>One article as it is counted.</summary>
/// <param name="Booked">What the clerk was shown; refused when it is no longer so.</param>
public sealed record ToldCount(Guid StockId, long Booked, long Counted, string? Why);

/// <summary>Counts stores, and books what was found.</summary>
public sealed class CountDesk(Db db, Reach reach)
{
    public async Task<StockCount> Count(Store store, IReadOnlyList<ToldCount> told, CancellationToken cancellationToken)
    {
        var rows = await StockRow.Of(db, db.Set<Stock>().Where(s => s.StoreId == store.Id)).ToDictionaryAsync(r => r.Id, cancellationToken);
        if (told.Count != rows.Count || told.Any(t => !rows.ContainsKey(t.StockId)) || told.DistinctBy(t => t.StockId).Count() != told.Count)
            throw new RuleViolation("goods.count_all", "请把仓库里的每种物品都盘点一次");
        if (told.FirstOrDefault(t => rows[t.StockId].Quantity != t.Booked) is { } moved)
            throw new RuleViolation("goods.moved", "盘点期间“{0}”的账面数已变为 {1}，请核对后重新提交", null, rows[moved.StockId].Article, rows[moved.StockId].Quantity);
        var union = await db.Organisations.SingleAsync(o => o.Path == store.Path, cancellationToken);
        var count = StockCount.Of(union, store, [.. told.Select(t => new CountLine(t.StockId, rows[t.StockId].Article, rows[t.StockId].Unit, t.Booked, t.Counted, t.Why?.Trim() ?? ""))], reach.Act());
        db.Add(count);
        await db.SaveChangesAsync(cancellationToken);
        return count;
    }

    public async Task Approve(StockCount count, CancellationToken cancellationToken)
    {
        count.Approve(await db.Set<Stock>().Where(s => s.StoreId == count.StoreId).ToDictionaryAsync(s => s.Id, cancellationToken), reach.Act());
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Refuse(StockCount count, string? reason, CancellationToken cancellationToken)
    {
        count.Refuse(reach.Act(reason));
        await db.SaveChangesAsync(cancellationToken);
    }
}
