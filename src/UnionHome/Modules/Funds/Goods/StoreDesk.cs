using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Funds.Donations;
using UnionHome.Modules.Organisations;
using LedgerAccount = UnionHome.Foundation.Ledger.Account;

namespace UnionHome.Modules.Funds.Goods;

/// <summary>Keeps stores and articles, and takes goods in; the same for pages and API.</summary>
public sealed class StoreDesk(Db db, Reach reach, Vault vault, LedgerBook ledger)
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
        return null;
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
        await Wait(store.Id, cancellationToken);
        var of = await db.Set<Article>().SingleOrDefaultAsync(a => a.Id == article && a.Path == store.Path, cancellationToken) ?? throw new RuleViolation("goods.unknown_article", "请选择本工会的一种物品", "Article");
        if (told.FundId is { } fund && !await db.Set<Fund>().AnyAsync(f => f.Id == fund && f.Path == store.Path, cancellationToken)) throw new RuleViolation("goods.unknown_fund", "请选择本工会的一项资金", "Fund");
        if (told.DonationId is { } gift && !await db.Set<Donation>().AnyAsync(d => d.Id == gift && d.Path == store.Path && d.State == DonationState.Received, cancellationToken))
            throw new RuleViolation("goods.unknown_donation", "请选择本工会已到账的一笔捐款", "Donation");
        var (union, act, number) = (await UnionOf(store, cancellationToken), reach.Act(), told.Voucher.Trim());
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

        var receipt = GoodsReceipt.Receive(union, store, of, stock, told, vault, act);
        db.Add(receipt);
        await db.SaveChangesAsync(cancellationToken);
        return receipt;
    }

    public async Task Reverse(GoodsReceipt receipt, string? reason, CancellationToken cancellationToken)
    {
        receipt.Reverse(await ledger.Transfer(receipt.TransferId, cancellationToken), reach.Act(reason));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Clerks who book into one store stand in line, so that the second finds what the first has booked.</summary>
    private Task Wait(Guid store, CancellationToken cancellationToken) =>
        TreeLock.ShareAndLock(db, $"SELECT 1 FROM stores WHERE id = {store} FOR NO KEY UPDATE", cancellationToken);
}
