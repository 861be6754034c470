using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Funds.Batches;

/// <summary>What the list of batches may be narrowed to.</summary>
public sealed record BatchFilter
{
    [FromQuery(Name = "union")]
    public string? Union { get; init; }

    [FromQuery(Name = "fund")]
    public Guid? Fund { get; init; }

    [FromQuery(Name = "state")]
    public BatchState? State { get; init; }
}

/// <summary>A batch as a line of a list.</summary>
public sealed record BatchRow
{
    public Guid Id { get; init; }

    public string Number { get; init; } = "";

    public string FundName { get; init; } = "";

    public string UnionCode { get; init; } = "";

    public string UnionNameZh { get; init; } = "";

    public string UnionNameEn { get; init; } = "";

    public DateOnly DrawnOn { get; init; }

    public DateOnly? PaidOn { get; init; }

    public int Count { get; init; }

    public int Bounced { get; init; }

    public Money Total { get; init; }

    public BatchState State { get; init; }

    public static readonly Sorts<BatchRow> Sorts = new Sorts<BatchRow>(r => r.Id)
        .By("drawn", r => r.DrawnOn, descending: true).By("number", r => r.Number).By("total", r => r.Total, descending: true).By("state", r => r.State).By("fund", r => r.FundName).By("union", r => r.UnionCode);

    public string UnionName(bool english) => english && UnionNameEn.Length > 0 ? UnionNameEn : UnionNameZh;

    public static async Task<IQueryable<BatchRow>> Within(Db db, Reach reach, BatchFilter filter, CancellationToken cancellationToken)
    {
        var batches = (await reach.Within(db.Set<PaymentBatch>(), FundsModule.View, filter.Union, cancellationToken)).AsNoTracking();
        if (filter.Fund is { } fund) batches = batches.Where(b => b.FundId == fund);
        if (filter.State is { } state) batches = batches.Where(b => b.State == state);
        return from batch in batches
               join fundOf in db.Set<Fund>() on batch.FundId equals fundOf.Id
               join union in db.Organisations on batch.Path equals union.Path
               select new BatchRow
               {
                   Id = batch.Id,
                   Number = batch.Number,
                   FundName = fundOf.Name,
                   UnionCode = union.Code,
                   UnionNameZh = union.NameZh,
                   UnionNameEn = union.NameEn,
                   DrawnOn = batch.DrawnOn,
                   PaidOn = batch.PaidOn,
                   Count = batch.Count,
                   Bounced = batch.Bounced,
                   Total = batch.Total,
                   State = batch.State,
               };
    }
}
