using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web.Lists;
using UnionHome.Modules.Aid.Grants;
using UnionHome.Modules.Aid.Programmes;

namespace UnionHome.Modules.Aid.Lists;

/// <summary>What the lists may be narrowed to.</summary>
public sealed record ListFilter
{
    [FromQuery(Name = "union")]
    public string? Union { get; init; }

    [FromQuery(Name = "programme")]
    public Guid? Programme { get; init; }

    [FromQuery(Name = "state")]
    public ListState? State { get; init; }
}

/// <summary>A list of grants as a line.</summary>
public sealed record ListRow
{
    public Guid Id { get; init; }

    public string Title { get; init; } = "";

    public string Programme { get; init; } = "";

    public string UnionCode { get; init; } = "";

    public string UnionNameZh { get; init; } = "";

    public string UnionNameEn { get; init; } = "";

    public DateOnly DrawnOn { get; init; }

    public int Count { get; init; }

    public Money Total { get; init; }

    public ListState State { get; init; }

    public static readonly Sorts<ListRow> Sorts = new Sorts<ListRow>(r => r.Id)
        .By("drawn", r => r.DrawnOn, descending: true).By("title", r => r.Title).By("programme", r => r.Programme).By("union", r => r.UnionCode).By("total", r => r.Total, descending: true).By("state", r => r.State);

    public string UnionName(bool english) => english && UnionNameEn.Length > 0 ? UnionNameEn : UnionNameZh;

    public static async Task<IQueryable<ListRow>> Within(Db db, Reach reach, ListFilter filter, CancellationToken cancellationToken)
    {
        var lists = (await reach.Within(db.Set<GrantList>(), AidModule.View, filter.Union, cancellationToken)).AsNoTracking();
        if (filter.Programme is { } programme) lists = lists.Where(l => l.ProgrammeId == programme);
        if (filter.State is { } state) lists = lists.Where(l => l.State == state);
        return from l in lists
               join p in db.Set<AidProgramme>() on l.ProgrammeId equals p.Id
               join o in db.Organisations on l.Path equals o.Path
               select new ListRow
               {
                   Id = l.Id,
                   Title = l.Title,
                   Programme = p.Name,
                   UnionCode = o.Code,
                   UnionNameZh = o.NameZh,
                   UnionNameEn = o.NameEn,
                   DrawnOn = l.DrawnOn,
                   Count = l.Count,
                   Total = l.Total,
                   State = l.State,
               };
    }
}
