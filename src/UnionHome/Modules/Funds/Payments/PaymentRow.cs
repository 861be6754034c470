using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web.Lists;
using UnionHome.Modules.Funds.Batches;

namespace UnionHome.Modules.Funds.Payments;

/// <summary>What the list of payments may be narrowed to.</summary>
public sealed record PaymentFilter
{
    [FromQuery(Name = "union")]
    public string? Union { get; init; }

    [FromQuery(Name = "fund")]
    public Guid? Fund { get; init; }

    [FromQuery(Name = "state")]
    public PaymentState? State { get; init; }

    /// <summary>The payee’s name, or the beginning of it.</summary>
    [FromQuery(Name = "q")]
    public string? Q { get; init; }

    /// <summary>Only those whose account is not known.</summary>
    [FromQuery(Name = "unaddressed")]
    public bool? Unaddressed { get; init; }
}

/// <summary>A payment as a line of a list.</summary>
public sealed record PaymentRow
{
    public Guid Id { get; init; }

    public string Payee { get; init; } = "";

    public bool IsToSupplier { get; init; }

    public string Text { get; init; } = "";

    public string FundName { get; init; } = "";

    public string UnionCode { get; init; } = "";

    public string UnionNameZh { get; init; } = "";

    public string UnionNameEn { get; init; } = "";

    public Money Amount { get; init; }

    public PaymentState State { get; init; }

    public bool HasAccount { get; init; }

    public DateOnly OrderedOn { get; init; }

    public DateOnly? PaidOn { get; init; }

    public string? Batch { get; init; }

    public static readonly Sorts<PaymentRow> Sorts = new Sorts<PaymentRow>(r => r.Id)
        .By("ordered", r => r.OrderedOn, descending: true).By("payee", r => r.Payee).By("amount", r => r.Amount, descending: true).By("state", r => r.State)
        .By("paid", r => r.PaidOn, descending: true).By("fund", r => r.FundName).By("union", r => r.UnionCode);

    public string UnionName(bool english) => english && UnionNameEn.Length > 0 ? UnionNameEn : UnionNameZh;

    public static async Task<IQueryable<PaymentRow>> Within(Db db, Reach reach, PaymentFilter filter, CancellationToken cancellationToken)
    {
        var payments = (await reach.Within(db.Set<Payment>(), FundsModule.View, filter.Union, cancellationToken)).AsNoTracking();
        if (filter.Fund is { } fund) payments = payments.Where(p => p.FundId == fund);
        if (filter.State is { } state) payments = payments.Where(p => p.State == state);
        if (filter.Unaddressed == true) payments = payments.Where(p => p.Card == null && p.State == PaymentState.Due);
        if (filter.Q?.Trim() is { Length: > 0 } name && await reach.May(FundsModule.Keep, cancellationToken: cancellationToken)) payments = payments.Where(p => p.PayeeName.StartsWith(name));
        return from payment in payments
               join fundOf in db.Set<Fund>() on payment.FundId equals fundOf.Id
               join union in db.Organisations on payment.Path equals union.Path
               join batch in db.Set<PaymentBatch>() on payment.BatchId equals batch.Id into batches
               from batch in batches.DefaultIfEmpty()
               select new PaymentRow
               {
                   Id = payment.Id,
                   Payee = payment.PayeeName,
                   IsToSupplier = payment.PersonId == null,
                   Text = payment.Text,
                   FundName = fundOf.Name,
                   UnionCode = union.Code,
                   UnionNameZh = union.NameZh,
                   UnionNameEn = union.NameEn,
                   Amount = payment.Amount,
                   State = payment.State,
                   HasAccount = payment.Card != null,
                   OrderedOn = payment.OrderedOn,
                   PaidOn = payment.PaidOn,
                   Batch = batch!.Number,
               };
    }
}
