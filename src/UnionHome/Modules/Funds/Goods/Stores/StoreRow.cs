using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Funds.Goods.Stores;

/// <summary>What the stores may be narrowed to.</summary>
public sealed record StoreFilter
{
    [FromQuery(Name = "union")]
    public string? Union { get; init; }

    [FromQuery(Name = "state")]
    public StoreState? State { get; init; }
}

/// <summary>A store as a line of a list.</summary>
public sealed record StoreRow
{
    public Guid Id { get; init; }

    public string Name { get; init; } = "";

    public string Place { get; init; } = "";

    public string UnionCode { get; init; } = "";

    public string UnionNameZh { get; init; } = "";

    public string UnionNameEn { get; init; } = "";

    /// <summary>How many kinds of goods were ever kept in it.</summary>
    public int Articles { get; init; }

    public StoreState State { get; init; }

    public static readonly Sorts<StoreRow> Sorts = new Sorts<StoreRow>(r => r.Id).By("union", r => r.UnionCode).By("name", r => r.Name).By("state", r => r.State);

    public string UnionName(bool english) => english && UnionNameEn.Length > 0 ? UnionNameEn : UnionNameZh;

    public static async Task<IQueryable<StoreRow>> Within(Db db, Reach reach, StoreFilter filter, CancellationToken cancellationToken)
    {
        var stores = (await reach.Within(db.Set<Store>(), GoodsModule.View, filter.Union, cancellationToken)).AsNoTracking();
        if (filter.State is { } state) stores = stores.Where(s => s.State == state);
        return from s in stores
               join o in db.Organisations on s.Path equals o.Path
               select new StoreRow
               {
                   Id = s.Id,
                   Name = s.Name,
                   Place = s.Place,
                   UnionCode = o.Code,
                   UnionNameZh = o.NameZh,
                   UnionNameEn = o.NameEn,
                   Articles = db.Set<Stock>().Count(k => k.StoreId == s.Id),
                   State = s.State,
               };
    }
}
