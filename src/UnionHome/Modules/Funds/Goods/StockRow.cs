using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Funds.Goods;

/// <summary>What the stock may be narrowed to.</summary>
public sealed record StockFilter
{
    [FromQuery(Name = "union")]
    public string? Union { get; init; }

    /// <summary>What the article is called, or begins with.</summary>
    [FromQuery(Name = "q")]
    public string? Q { get; init; }

    [FromQuery(Name = "store")]
    public Guid? Store { get; init; }

    [FromQuery(Name = "left")]
    public bool? Left { get; init; }
}

/// <summary>What a store has of an article.</summary>
public sealed record StockRow
{
    public Guid Id { get; init; }

    public Guid StoreId { get; init; }

    public string Store { get; init; } = "";

    public Guid ArticleId { get; init; }

    public string Article { get; init; } = "";

    public string Unit { get; init; } = "";

    public Money Value { get; init; }

    public string UnionCode { get; init; } = "";

    public string UnionNameZh { get; init; } = "";

    public string UnionNameEn { get; init; } = "";

    public long Quantity { get; init; }

    /// <summary>Approved for lists and not yet handed out.</summary>
    public long Held { get; init; }

    public long Available => Quantity - Held;

    public Money Worth => new(checked(Value.Fen * Quantity));

    public static readonly Sorts<StockRow> Sorts = new Sorts<StockRow>(r => r.Id)
        .By("article", r => r.Article).By("store", r => r.Store).By("union", r => r.UnionCode).By("quantity", r => r.Quantity, descending: true).By("held", r => r.Held, descending: true);

    public string UnionName(bool english) => english && UnionNameEn.Length > 0 ? UnionNameEn : UnionNameZh;

    public static async Task<IQueryable<StockRow>> Within(Db db, Reach reach, StockFilter filter, CancellationToken cancellationToken)
    {
        var stocks = (await reach.Within(db.Set<Stock>(), GoodsModule.View, filter.Union, cancellationToken)).AsNoTracking();
        if (filter.Store is { } store) stocks = stocks.Where(s => s.StoreId == store);
        var rows = Of(db, stocks);
        if (filter.Q?.Trim() is { Length: > 0 } text) rows = rows.Where(r => r.Article.StartsWith(text));
        return filter.Left == true ? rows.Where(r => r.Quantity > 0) : rows;
    }

    internal static IQueryable<StockRow> Of(Db db, IQueryable<Stock> stocks) =>
        from stock in stocks
        join store in db.Set<Store>() on stock.StoreId equals store.Id
        join article in db.Set<Article>() on stock.ArticleId equals article.Id
        join union in db.Organisations on stock.Path equals union.Path
        join balance in db.Set<AccountBalance>() on stock.PiecesId equals balance.AccountId
        select new StockRow
        {
            Id = stock.Id,
            StoreId = store.Id,
            Store = store.Name,
            ArticleId = article.Id,
            Article = article.Name,
            Unit = article.Unit,
            Value = article.Value,
            UnionCode = union.Code,
            UnionNameZh = union.NameZh,
            UnionNameEn = union.NameEn,
            Quantity = balance.Balance + (db.Set<LedgerCredit>().Where(c => c.AccountId == stock.PiecesId).Sum(c => (long?)c.Amount) ?? 0),
            Held = balance.Held,
        };
}
