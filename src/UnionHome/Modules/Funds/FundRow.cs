using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Funds;

/// <summary>What the list of funds may be narrowed to.</summary>
public sealed record FundFilter
{
    [FromQuery(Name = "union")]
    public string? Union { get; init; }

    [FromQuery(Name = "source")]
    public FundSource? Source { get; init; }

    [FromQuery(Name = "year")]
    public int? Year { get; init; }

    [FromQuery(Name = "state")]
    public FundState? State { get; init; }
}

/// <summary>A fund as a line of a list. Money is in fen.</summary>
public sealed record FundRow
{
    public Guid Id { get; init; }

    public string UnionCode { get; init; } = "";

    public string UnionNameZh { get; init; } = "";

    public string UnionNameEn { get; init; } = "";

    public string UnionPath { get; init; } = "";

    public string Name { get; init; } = "";

    public FundSource Source { get; init; }

    public int Year { get; init; }

    public FundState State { get; init; }

    public long Balance { get; init; }

    /// <summary>Approved and not yet paid.</summary>
    public long Held { get; init; }

    public long Available => Balance - Held;

    public static readonly Sorts<FundRow> Sorts = new Sorts<FundRow>(r => r.Id)
        .By("union", r => r.UnionPath).By("name", r => r.Name).By("source", r => r.Source).By("year", r => r.Year, descending: true).By("balance", r => r.Balance, descending: true).By("held", r => r.Held, descending: true);

    public string UnionName(bool english) => english && UnionNameEn.Length > 0 ? UnionNameEn : UnionNameZh;

    public static async Task<IQueryable<FundRow>> Within(Db db, Reach reach, FundFilter filter, CancellationToken cancellationToken)
    {
        var funds = (await reach.Within(db.Set<Fund>(), FundsModule.View, filter.Union, cancellationToken)).AsNoTracking();
        if (filter.Source is { } source) funds = funds.Where(f => f.Source == source);
        if (filter.Year is { } year) funds = funds.Where(f => f.Year == year);
        if (filter.State is { } state) funds = funds.Where(f => f.State == state);
        return from fund in funds
               join union in db.Organisations on fund.Path equals union.Path
               join balance in db.Set<AccountBalance>() on fund.MoneyId equals balance.AccountId
               select new FundRow
               {
                   Id = fund.Id,
                   UnionCode = union.Code,
                   UnionNameZh = union.NameZh,
                   UnionNameEn = union.NameEn,
                   UnionPath = union.Path,
                   Name = fund.Name,
                   Source = fund.Source,
                   Year = fund.Year,
                   State = fund.State,
                   Balance = balance.Balance + (db.Set<LedgerCredit>().Where(c => c.AccountId == fund.MoneyId).Sum(c => (long?)c.Amount) ?? 0),
                   Held = balance.Held,
               };
    }
}
