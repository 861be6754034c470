using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Funds.Goods.Articles;

/// <summary>What the articles may be narrowed to.</summary>
public sealed record ArticleFilter
{
    [FromQuery(Name = "union")]
    public string? Union { get; init; }

    [FromQuery(Name = "state")]
    public ArticleState? State { get; init; }
}

/// <summary>An article as a line of a list.</summary>
public sealed record ArticleRow
{
    public Guid Id { get; init; }

    public string Name { get; init; } = "";

    public string Unit { get; init; } = "";

    public Money Value { get; init; }

    public string UnionCode { get; init; } = "";

    public string UnionNameZh { get; init; } = "";

    public string UnionNameEn { get; init; } = "";

    public ArticleState State { get; init; }

    public static readonly Sorts<ArticleRow> Sorts = new Sorts<ArticleRow>(r => r.Id).By("union", r => r.UnionCode).By("name", r => r.Name).By("value", r => r.Value, descending: true).By("state", r => r.State);

    public string UnionName(bool english) => english && UnionNameEn.Length > 0 ? UnionNameEn : UnionNameZh;

    public static async Task<IQueryable<ArticleRow>> Within(Db db, Reach reach, ArticleFilter filter, CancellationToken cancellationToken)
    {
        var articles = (await reach.Within(db.Set<Article>(), GoodsModule.View, filter.Union, cancellationToken)).AsNoTracking();
        if (filter.State is { } state) articles = articles.Where(a => a.State == state);
        return from a in articles
               join o in db.Organisations on a.Path equals o.Path
               select new ArticleRow { Id = a.Id, Name = a.Name, Unit = a.Unit, Value = a.Value, UnionCode = o.Code, UnionNameZh = o.NameZh, UnionNameEn = o.NameEn, State = a.State };
    }
}
