using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Funds.Goods.Counts;

/// <summary>What the counts may be narrowed to.</summary>
public sealed record CountFilter
{
    [FromQuery(Name = "union")]
    public string? Union { get; init; }

    [FromQuery(Name = "state")]
    public CountState? State { get; init; }
}

/// <summary>A count as a line of a list.</summary>
public sealed record CountRow
{
    public Guid Id { get; init; }

    public string Store { get; init; } = "";

    public DateOnly CountedOn { get; init; }

    public int Differences { get; init; }

    public string UnionCode { get; init; } = "";

    public string UnionNameZh { get; init; } = "";

    public string UnionNameEn { get; init; } = "";

    public CountState State { get; init; }

    public static readonly Sorts<CountRow> Sorts = new Sorts<CountRow>(r => r.Id)
        .By("on", r => r.CountedOn, descending: true).By("store", r => r.Store).By("differences", r => r.Differences, descending: true).By("state", r => r.State).By("union", r => r.UnionCode);

    public string UnionName(bool english) => english && UnionNameEn.Length > 0 ? UnionNameEn : UnionNameZh;

    public static async Task<IQueryable<CountRow>> Within(Db db, Reach reach, CountFilter filter, CancellationToken cancellationToken)
    {
        var counts = (await reach.Within(db.Set<StockCount>(), GoodsModule.View, filter.Union, cancellationToken)).AsNoTracking();
        if (filter.State is { } state) counts = counts.Where(c => c.State == state);
        return from c in counts
               join s in db.Set<Store>() on c.StoreId equals s.Id
               join o in db.Organisations on c.Path equals o.Path
               select new CountRow { Id = c.Id, Store = s.Name, CountedOn = c.CountedOn, Differences = c.Differences, UnionCode = o.Code, UnionNameZh = o.NameZh, UnionNameEn = o.NameEn, State = c.State };
    }
}
