using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web.Lists;
using UnionHome.Modules.Aid.Programmes;

namespace UnionHome.Modules.Aid.HandOuts;

/// <summary>What the hand-out lists may be narrowed to.</summary>
public sealed record HandOutFilter
{
    [FromQuery(Name = "union")]
    public string? Union { get; init; }

    [FromQuery(Name = "programme")]
    public Guid? Programme { get; init; }

    [FromQuery(Name = "state")]
    public HandOutState? State { get; init; }

    /// <summary>Of the day on which it was drawn up.</summary>
    [FromQuery(Name = "year")]
    public int? Year { get; init; }
}

/// <summary>A hand-out list as a line.</summary>
public sealed record HandOutRow
{
    public Guid Id { get; init; }

    public string Title { get; init; } = "";

    /// <summary>Empty at a visit without one.</summary>
    public string Programme { get; init; } = "";

    public string UnionCode { get; init; } = "";

    public string UnionNameZh { get; init; } = "";

    public string UnionNameEn { get; init; } = "";

    public DateOnly DrawnOn { get; init; }

    public DateOnly? HandedOn { get; init; }

    public int Households { get; init; }

    public Money Value { get; init; }

    public int SignedHouseholds { get; init; }

    public Money SignedValue { get; init; }

    public HandOutState State { get; init; }

    public static readonly Sorts<HandOutRow> Sorts = new Sorts<HandOutRow>(r => r.Id)
        .By("drawn", r => r.DrawnOn, descending: true).By("title", r => r.Title).By("programme", r => r.Programme).By("union", r => r.UnionCode).By("value", r => r.Value, descending: true)
        .By("handed", r => r.HandedOn, descending: true).By("state", r => r.State);

    public string UnionName(bool english) => english && UnionNameEn.Length > 0 ? UnionNameEn : UnionNameZh;

    public static async Task<IQueryable<HandOutRow>> Within(Db db, Reach reach, HandOutFilter filter, CancellationToken cancellationToken)
    {
        var lists = (await reach.Within(db.Set<HandOut>(), AidModule.View, filter.Union, cancellationToken)).AsNoTracking();
        if (filter.Programme is { } programme) lists = lists.Where(h => h.ProgrammeId == programme);
        if (filter.State is { } state) lists = lists.Where(h => h.State == state);
        if (filter.Year is > 0 and < 9999 and var year)
        {
            var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            lists = lists.Where(h => h.DrawnOn >= from && h.DrawnOn <= to);
        }

        return from h in lists
               join o in db.Organisations on h.Path equals o.Path
               join p in db.Set<AidProgramme>() on h.ProgrammeId equals (Guid?)p.Id into programmes
               from p in programmes.DefaultIfEmpty()
               select new HandOutRow
               {
                   Id = h.Id,
                   Title = h.Title,
                   Programme = p == null ? "" : p.Name,
                   UnionCode = o.Code,
                   UnionNameZh = o.NameZh,
                   UnionNameEn = o.NameEn,
                   DrawnOn = h.DrawnOn,
                   HandedOn = h.HandedOn,
                   Households = h.Households,
                   Value = h.Value,
                   SignedHouseholds = h.SignedHouseholds,
                   SignedValue = h.SignedValue,
                   State = h.State,
               };
    }
}
