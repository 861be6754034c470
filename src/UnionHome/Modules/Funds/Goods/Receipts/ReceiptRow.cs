using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Funds.Goods.Receipts;

/// <summary>What the receipts may be narrowed to.</summary>
public sealed record ReceiptFilter
{
    [FromQuery(Name = "union")]
    public string? Union { get; init; }

    [FromQuery(Name = "source")]
    public GoodsSource? Source { get; init; }

    [FromQuery(Name = "state")]
    public GoodsReceiptState? State { get; init; }

    /// <summary>Number of the voucher.</summary>
    [FromQuery(Name = "q")]
    public string? Q { get; init; }
}

/// <summary>Goods that came in, as a line; who gave them stands on the slip.</summary>
public sealed record ReceiptRow
{
    public Guid Id { get; init; }

    public string Voucher { get; init; } = "";

    public GoodsSource Source { get; init; }

    public string Store { get; init; } = "";

    public string Article { get; init; } = "";

    public string Unit { get; init; } = "";

    public long Quantity { get; init; }

    public Money Price { get; init; }

    public Money Total => new(checked(Price.Fen * Quantity));

    public string UnionCode { get; init; } = "";

    public string UnionNameZh { get; init; } = "";

    public string UnionNameEn { get; init; } = "";

    public DateOnly On { get; init; }

    public GoodsReceiptState State { get; init; }

    public static readonly Sorts<ReceiptRow> Sorts = new Sorts<ReceiptRow>(r => r.Id)
        .By("on", r => r.On, descending: true).By("voucher", r => r.Voucher).By("article", r => r.Article).By("store", r => r.Store).By("quantity", r => r.Quantity, descending: true).By("union", r => r.UnionCode);

    public string UnionName(bool english) => english && UnionNameEn.Length > 0 ? UnionNameEn : UnionNameZh;

    public static async Task<IQueryable<ReceiptRow>> Within(Db db, Reach reach, ReceiptFilter filter, CancellationToken cancellationToken)
    {
        var receipts = (await reach.Within(db.Set<GoodsReceipt>(), GoodsModule.View, filter.Union, cancellationToken)).AsNoTracking();
        if (filter.Source is { } source) receipts = receipts.Where(r => r.Source == source);
        if (filter.State is { } state) receipts = receipts.Where(r => r.State == state);
        if (filter.Q?.Trim() is { Length: > 0 } text) receipts = receipts.Where(r => r.Voucher.StartsWith(text));
        return from r in receipts
               join stock in db.Set<Stock>() on r.StockId equals stock.Id
               join store in db.Set<Store>() on stock.StoreId equals store.Id
               join article in db.Set<Article>() on stock.ArticleId equals article.Id
               join o in db.Organisations on r.Path equals o.Path
               select new ReceiptRow
               {
                   Id = r.Id,
                   Voucher = r.Voucher,
                   Source = r.Source,
                   Store = store.Name,
                   Article = article.Name,
                   Unit = article.Unit,
                   Quantity = r.Quantity,
                   Price = r.Price,
                   UnionCode = o.Code,
                   UnionNameZh = o.NameZh,
                   UnionNameEn = o.NameEn,
                   On = r.On,
                   State = r.State,
               };
    }
}
