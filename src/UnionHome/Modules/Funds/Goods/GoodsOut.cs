using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Goods;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Funds.Goods;

/// <summary>Gives goods out of the stores for the rooms that hand them to people: one hold for each article of a list.</summary>
internal sealed class GoodsOut(Db db, LedgerBook ledger) : IGoods
{
    public async Task<IReadOnlyList<StoreOnOffer>> Stores(string path, CancellationToken cancellationToken)
    {
        string[] levels = [.. OrganisationPath.Levels(path)];
        var stores = await db.Set<Store>().AsNoTracking().Where(s => levels.Contains(s.Path) && s.State == StoreState.Open).OrderByDescending(s => s.Path).ThenBy(s => s.Name).ToListAsync(cancellationToken);
        return await Offered(stores, cancellationToken);
    }

    public async Task<StoreOnOffer> Store(Guid id, CancellationToken cancellationToken) =>
        (await Offered(await db.Set<Store>().AsNoTracking().Where(s => s.Id == id).ToListAsync(cancellationToken), cancellationToken)).SingleOrDefault()
            ?? throw new RuleViolation("goods.unknown_store", "请选择一个仓库", "Store");

    public async Task Hold(Guid store, Record about, IReadOnlyCollection<GoodsQuantity> asked, string text, Act act, CancellationToken cancellationToken)
    {
        (await db.Set<Store>().SingleAsync(s => s.Id == store, cancellationToken)).MustBeOpen();
        var rows = await StockRow.Of(db, db.Set<Stock>().Where(s => s.StoreId == store)).ToDictionaryAsync(r => r.ArticleId, cancellationToken);
        var stocks = await db.Set<Stock>().AsNoTracking().Where(s => s.StoreId == store).ToDictionaryAsync(s => s.ArticleId, cancellationToken);
        foreach (var (article, quantity) in asked)
        {
            if (!rows.TryGetValue(article, out var row)) throw new RuleViolation("goods.not_in_store", "名单上有仓库里没有的物品");
            if (row.Available < quantity) throw new RuleViolation("goods.not_enough", "“{0}”可用库存 {1} {2}，名单需要 {3} {2}", null, row.Article, row.Available, row.Unit, quantity);
            about.Raise(Transfer.Hold(Guid.CreateVersion7(act.At), stocks[article].PiecesId, stocks[article].GivenId, quantity, about, text, act));
        }
    }

    public async Task HandOut(Record about, IReadOnlyCollection<GoodsQuantity> given, Act act, CancellationToken cancellationToken)
    {
        var left = given.ToDictionary(g => g.ArticleId, g => g.Quantity);
        foreach (var (article, hold) in await Held(about, cancellationToken))
        {
            left.Remove(article, out var quantity);
            about.Raise(quantity > 0 ? Transfer.Post(Guid.CreateVersion7(act.At), hold, act, quantity) : Transfer.Void(Guid.CreateVersion7(act.At), hold, act));
        }

        if (left.Count > 0) throw new InvalidOperationException("Only what is held for a record is handed out by it.");
    }

    public async Task Release(Record about, Act act, CancellationToken cancellationToken)
    {
        foreach (var (_, hold) in await Held(about, cancellationToken)) about.Raise(Transfer.Void(Guid.CreateVersion7(act.At), hold, act));
    }

    public async Task TakeBack(Record about, Act act, CancellationToken cancellationToken)
    {
        var moved = await db.Set<Transfer>().AsNoTracking()
            .Where(t => t.RecordId == about.Id && t.Kind == TransferKind.Post && !db.Set<Transfer>().Any(r => r.ReversesId == t.Id)).ToListAsync(cancellationToken);
        foreach (var transfer in moved) about.Raise(Transfer.Reverse(Guid.CreateVersion7(act.At), transfer, act));
    }

    private async Task<IReadOnlyList<(Guid Article, Transfer Hold)>> Held(Record about, CancellationToken cancellationToken)
    {
        var holds = await ledger.OpenHolds(about.Id, cancellationToken);
        var from = holds.Select(h => h.FromId).ToList();
        var articles = await db.Set<Stock>().Where(s => from.Contains(s.PiecesId)).ToDictionaryAsync(s => s.PiecesId, s => s.ArticleId, cancellationToken);
        return [.. holds.Select(h => (articles[h.FromId], h))];
    }

    private async Task<IReadOnlyList<StoreOnOffer>> Offered(IReadOnlyList<Store> stores, CancellationToken cancellationToken)
    {
        var ids = stores.Select(s => s.Id).ToList();
        var rows = (await StockRow.Of(db, db.Set<Stock>().Where(s => ids.Contains(s.StoreId))).OrderBy(r => r.Article).ToListAsync(cancellationToken)).ToLookup(r => r.StoreId);
        return [.. stores.Select(s => new StoreOnOffer(s.Id, s.Name, s.Path, [.. rows[s.Id].Select(r => new GoodsOnOffer(r.ArticleId, r.Article, r.Unit, r.Value, r.Available))]))];
    }
}
