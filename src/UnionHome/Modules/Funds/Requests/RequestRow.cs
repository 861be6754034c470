using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Funds.Requests;

/// <summary>What the list of requests may be narrowed to.</summary>
public sealed record RequestFilter
{
    [FromQuery(Name = "union")]
    public string? Union { get; init; }

    [FromQuery(Name = "use")]
    public FundUse? Use { get; init; }

    [FromQuery(Name = "state")]
    public RequestState? State { get; init; }

    [FromQuery(Name = "year")]
    public int? Year { get; init; }
}

/// <summary>A request as a line of a list.</summary>
public sealed record RequestRow
{
    public Guid Id { get; init; }

    public string UnionCode { get; init; } = "";

    public string UnionNameZh { get; init; } = "";

    public string UnionNameEn { get; init; } = "";

    public string UnionPath { get; init; } = "";

    public FundUse Use { get; init; }

    public Money Amount { get; init; }

    public Money? Granted { get; init; }

    public DateOnly AskedOn { get; init; }

    public RequestState State { get; init; }

    public static readonly Sorts<RequestRow> Sorts = new Sorts<RequestRow>(r => r.Id)
        .By("asked", r => r.AskedOn, descending: true).By("union", r => r.UnionPath).By("use", r => r.Use).By("amount", r => r.Amount, descending: true).By("granted", r => r.Granted, descending: true).By("state", r => r.State);

    public string UnionName(bool english) => english && UnionNameEn.Length > 0 ? UnionNameEn : UnionNameZh;

    public static async Task<IQueryable<RequestRow>> Within(Db db, Reach reach, RequestFilter filter, CancellationToken cancellationToken)
    {
        var requests = (await reach.Within(db.Set<FundRequest>(), FundsModule.View, filter.Union, cancellationToken)).AsNoTracking();
        if (filter.Use is { } use) requests = requests.Where(r => r.Use == use);
        if (filter.State is { } state) requests = requests.Where(r => r.State == state);
        if (filter.Year is >= 1 and <= 9999 and var year)
        {
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            requests = requests.Where(r => r.AskedOn >= first && r.AskedOn <= last);
        }

        return from request in requests
               join union in db.Organisations on request.Path equals union.Path
               select new RequestRow
               {
                   Id = request.Id,
                   UnionCode = union.Code,
                   UnionNameZh = union.NameZh,
                   UnionNameEn = union.NameEn,
                   UnionPath = union.Path,
                   Use = request.Use,
                   Amount = request.Amount,
                   Granted = request.Granted,
                   AskedOn = request.AskedOn,
                   State = request.State,
               };
    }
}
