using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web.Lists;
using UnionHome.Modules.Funds.Goods;
using UnionHome.Modules.Funds.Payments;

namespace UnionHome.Modules.Funds.Purchases;

/// <summary>What the orders may be narrowed to.</summary>
public sealed record PurchaseFilter
{
    [FromQuery(Name = "union")]
    public string? Union { get; init; }

    [FromQuery(Name = "store")]
    public Guid? Store { get; init; }

    [FromQuery(Name = "state")]
    public PurchaseState? State { get; init; }

    /// <summary>The supplier’s name or the order’s number, or the beginning of it.</summary>
    [FromQuery(Name = "q")]
    public string? Q { get; init; }
}

/// <summary>An order as a line of a list.</summary>
public sealed record PurchaseRow
{
    public Guid Id { get; init; }

    public string Number { get; init; } = "";

    public string Supplier { get; init; } = "";

    public string Store { get; init; } = "";

    public string FundName { get; init; } = "";

    public FundUse Use { get; init; }

    public string UnionCode { get; init; } = "";

    public string UnionNameZh { get; init; } = "";

    public string UnionNameEn { get; init; } = "";

    public Money Total { get; init; }

    public DateOnly DrawnOn { get; init; }

    public PurchaseState State { get; init; }

    /// <summary>How far its payment has come; null before the approval.</summary>
    public PaymentState? Payment { get; init; }

    public DateOnly? PaidOn { get; init; }

    public static readonly Sorts<PurchaseRow> Sorts = new Sorts<PurchaseRow>(r => r.Id)
        .By("drawn", r => r.DrawnOn, descending: true).By("number", r => r.Number).By("supplier", r => r.Supplier).By("store", r => r.Store).By("union", r => r.UnionCode)
        .By("total", r => r.Total, descending: true).By("state", r => r.State);

    public string UnionName(bool english) => english && UnionNameEn.Length > 0 ? UnionNameEn : UnionNameZh;

    public static async Task<IQueryable<PurchaseRow>> Within(Db db, Reach reach, PurchaseFilter filter, CancellationToken cancellationToken)
    {
        var purchases = (await reach.Within(db.Set<Purchase>(), GoodsModule.View, filter.Union, cancellationToken)).AsNoTracking();
        if (filter.Store is { } at) purchases = purchases.Where(p => p.StoreId == at);
        if (filter.State is { } state) purchases = purchases.Where(p => p.State == state);
        if (filter.Q?.Trim() is { Length: > 0 } text) purchases = purchases.Where(p => p.Supplier.StartsWith(text) || p.Number.StartsWith(text));
        return from p in purchases
               join store in db.Set<Store>() on p.StoreId equals store.Id
               join fund in db.Set<Fund>() on p.FundId equals fund.Id
               join union in db.Organisations on p.Path equals union.Path
               join payment in db.Set<Payment>().Where(x => x.State != PaymentState.Cancelled) on p.Id equals payment.AboutId into payments
               from payment in payments.DefaultIfEmpty()
               select new PurchaseRow
               {
                   Id = p.Id,
                   Number = p.Number,
                   Supplier = p.Supplier,
                   Store = store.Name,
                   FundName = fund.Name,
                   Use = p.Use,
                   UnionCode = union.Code,
                   UnionNameZh = union.NameZh,
                   UnionNameEn = union.NameEn,
                   Total = p.Total,
                   DrawnOn = p.DrawnOn,
                   State = p.State,
                   Payment = payment == null ? null : payment.State,
                   PaidOn = payment == null ? null : payment.PaidOn,
               };
    }
}
