using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Goods;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Funds.Donations;
using UnionHome.Modules.Funds.Purchases;
using UnionHome.Modules.Organisations;
using LedgerAccount = UnionHome.Foundation.Ledger.Account;

namespace UnionHome.Modules.Funds.Goods;

/// <summary>Keeps stores and articles, and takes goods in; the same for pages and API.</summary>
public sealed class StoreDesk(Db db, Reach reach, Vault vault, LedgerBook ledger, PurchaseDesk purchases)
{
    public Task<Organisation> UnionOf(Record record, CancellationToken cancellationToken) => db.Organisations.SingleAsync(o => o.Path == record.Path, cancellationToken);

    public async Task<Store> Open(string union, string name, string? place, CancellationToken cancellationToken)
    {
        var at = await reach.Pick(db, union, GoodsModule.Keep, "Union", cancellationToken);
        if (await db.Set<Store>().AnyAsync(s => s.OrganisationId == at.Id && s.Name == name.Trim(), cancellationToken)) throw new RuleViolation("goods.store_twice", "{0}已有名为“{1}”的仓库", "Name", at, name.Trim());
        var store = Store.Open(at, name, place, reach.Act());
        db.Add(store);
        await db.SaveChangesAsync(cancellationToken);
        return store;
    }

    public async Task Close(Store store, string? reason, CancellationToken cancellationToken)
    {
        await Wait(store.Id, cancellationToken);
        if (await InTheWayOfClosing(store, cancellationToken) is { } refusal) throw refusal;
        Guid[] ids = [.. (await db.Set<Stock>().Where(s => s.StoreId == store.Id).ToListAsync(cancellationToken)).SelectMany(s => s.Accounts)];
        store.Close(await db.Set<LedgerAccount>().Where(a => ids.Contains(a.Id)).ToListAsync(cancellationToken), reach.Act(reason));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Why the store cannot be closed now; null when it can.</summary>
    public async Task<RuleViolation?> InTheWayOfClosing(Store store, CancellationToken cancellationToken)
    {
        foreach (var pieces in await db.Set<Stock>().Where(s => s.StoreId == store.Id).Select(s => s.PiecesId).ToListAsync(cancellationToken))
            if (await ledger.Balance(pieces, cancellationToken) is { Amount: > 0 }) return new("goods.store_not_empty", "“{0}”里还有物品，请先发完或盘点后再停用", null, store.Name);
        var ordered = await db.Set<Purchase>().CountAsync(p => p.StoreId == store.Id && (p.State == PurchaseState.Draft || p.State == PurchaseState.Submitted || p.State == PurchaseState.Approved), cancellationToken);
        return ordered == 0 ? null : new("goods.store_ordered", "“{0}”还有 {1} 份没有到货的采购单，请先到货入库或取消", null, store.Name, ordered);
    }

    public async Task<Article> Describe(string union, string name, string unit, string? value, CancellationToken cancellationToken)
    {
        var at = await reach.Pick(db, union, GoodsModule.Keep, "Union", cancellationToken);
        if (await db.Set<Article>().AnyAsync(a => a.OrganisationId == at.Id && a.Name == name.Trim(), cancellationToken)) throw new RuleViolation("goods.article_twice", "{0}已有名为“{1}”的物品", "Name", at, name.Trim());
        var article = Article.Describe(at, name, unit, FundDesk.Typed(value, "Value"), reach.Act());
        db.Add(article);
        await db.SaveChangesAsync(cancellationToken);
        return article;
    }

    public async Task Revalue(Article article, string? value, string? reason, CancellationToken cancellationToken)
    {
        article.Revalue(FundDesk.Typed(value, "Value"), reach.Act(reason));
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Retire(Article article, string? reason, CancellationToken cancellationToken)
    {
        article.Retire(reach.Act(reason));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Articles that may come into the store: those of its union in use.</summary>
    public IQueryable<Article> ArticlesFor(Store store) => db.Set<Article>().Where(a => a.Path == store.Path && a.State == ArticleState.InUse).OrderBy(a => a.Name);

    /// <summary>Books goods that came in. The same slip of the same article sent again changes nothing and is answered with what was booked; other content under it is refused.</summary>
    public async Task<GoodsReceipt> Receive(Store store, Guid article, ToldGoods told, CancellationToken cancellationToken)
    {
        if (told is { Source: GoodsSource.Purchase, PurchaseId: { } bought })
            return (await Deliver(await Ordered(store, bought, cancellationToken), told.Voucher, told.On, [new(article, told.Quantity)], cancellationToken))[0];
        await Wait(store.Id, cancellationToken);
        var receipt = await Slip(store, article, told, reach.Act(), cancellationToken);
        if (IsNew(receipt)) db.Add(receipt);
        await db.SaveChangesAsync(cancellationToken);
        return receipt;
    }

    /// <summary>Books goods that came on an order, a slip for each article; with the last of them they may be paid.</summary>
    public async Task<IReadOnlyList<GoodsReceipt>> Deliver(Purchase purchase, string voucher, DateOnly on, IReadOnlyList<GoodsQuantity> came, CancellationToken cancellationToken)
    {
        if (came.Count == 0) throw new RuleViolation("purchases.nothing_told", "请填写到货数量");
        if (came.DistinctBy(c => c.ArticleId).Count() != came.Count) throw new RuleViolation("purchases.article_told_twice", "同一种物品只填一行");
        await purchases.Wait(purchase, cancellationToken);
        var store = await db.Set<Store>().SingleAsync(s => s.Id == purchase.StoreId, cancellationToken);
        await Wait(store.Id, cancellationToken);
        var (act, receipts) = (reach.Act(), new List<GoodsReceipt>());
        foreach (var (article, quantity) in came)
            receipts.Add(await Slip(store, article, new(GoodsSource.Purchase, voucher, quantity, purchase.LineOf(article).Price, purchase.Supplier, on, purchase.FundId, null, null, purchase.Id), act, cancellationToken));
        GoodsQuantity[] fresh = [.. came.Zip(receipts).Where(c => IsNew(c.Second)).Select(c => c.First)];
        if (fresh.Length > 0) await purchases.Deliver(purchase, fresh, act, cancellationToken);
        db.AddRange(receipts.Where(IsNew));
        await db.SaveChangesAsync(cancellationToken);
        return receipts;
    }

    /// <summary>Orders whose goods are to come into the store.</summary>
    public IQueryable<Purchase> OrdersFor(Store store) => db.Set<Purchase>().Where(p => p.StoreId == store.Id && p.State == PurchaseState.Approved).OrderBy(p => p.Number);

    public async Task Reverse(GoodsReceipt receipt, string? reason, CancellationToken cancellationToken)
    {
        var act = reach.Act(reason);
        var purchase = await db.Set<Purchase>().SingleOrDefaultAsync(p => p.Id == receipt.PurchaseId, cancellationToken);
        if (purchase is not null)
        {
            await purchases.Wait(purchase, cancellationToken);
            await purchases.TakeBack(purchase, act, cancellationToken);
        }

        receipt.Reverse(await ledger.Transfer(receipt.TransferId, cancellationToken), act);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<Purchase> Ordered(Store store, Guid purchase, CancellationToken cancellationToken) =>
        await db.Set<Purchase>().SingleOrDefaultAsync(p => p.Id == purchase && p.StoreId == store.Id, cancellationToken) ?? throw new RuleViolation("goods.unknown_purchase", "请选择送到这个仓库的一份采购单", "Purchase");

    /// <summary>The slip as it is to be booked, or as it was booked before.</summary>
    private async Task<GoodsReceipt> Slip(Store store, Guid article, ToldGoods told, Act act, CancellationToken cancellationToken)
    {
        var of = await db.Set<Article>().SingleOrDefaultAsync(a => a.Id == article && a.Path == store.Path, cancellationToken) ?? throw new RuleViolation("goods.unknown_article", "请选择本工会的一种物品", "Article");
        if (told.FundId is { } fund && !await db.Set<Fund>().AnyAsync(f => f.Id == fund && f.Path == store.Path, cancellationToken)) throw new RuleViolation("goods.unknown_fund", "请选择本工会的一项资金", "Fund");
        if (told.DonationId is { } gift && !await db.Set<Donation>().AnyAsync(d => d.Id == gift && d.Path == store.Path && d.State == DonationState.Received, cancellationToken))
            throw new RuleViolation("goods.unknown_donation", "请选择本工会已到账的一笔捐款", "Donation");
        var (union, number) = (await UnionOf(store, cancellationToken), told.Voucher.Trim());
        var stock = await db.Set<Stock>().SingleOrDefaultAsync(s => s.StoreId == store.Id && s.ArticleId == of.Id, cancellationToken);
        if (stock is not null && await db.Set<GoodsReceipt>().FirstOrDefaultAsync(r => r.StockId == stock.Id && r.Voucher == number && r.State == GoodsReceiptState.Received, cancellationToken) is { } booked)
            return booked.Says(told) ? booked : throw new RuleViolation("goods.voucher_taken", "单据“{0}”已用于 {1} 的一笔入库({2} {3})，请核对；记错的先冲回", nameof(GoodsReceipt.Voucher), number, booked.On.Iso(), booked.Quantity, of.Unit);
        if (stock is null)
        {
            // Its accounts must stand before anything is moved to them.
            stock = Stock.Of(union, store, of, act);
            db.Add(stock);
            await db.SaveChangesAsync(cancellationToken);
        }

        return GoodsReceipt.Receive(union, store, of, stock, told, vault, act);
    }

    private bool IsNew(GoodsReceipt receipt) => db.Entry(receipt).State == EntityState.Detached;

    /// <summary>Clerks who book into one store stand in line, so that the second finds what the first has booked.</summary>
    private Task Wait(Guid store, CancellationToken cancellationToken) =>
        TreeLock.ShareAndLock(db, $"SELECT 1 FROM stores WHERE id = {store} FOR NO KEY UPDATE", cancellationToken);
}
