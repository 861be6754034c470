using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Aid.Disasters;

/// <summary>What the disasters may be narrowed to.</summary>
public sealed record DisasterFilter
{
    [FromQuery(Name = "union")]
    public string? Union { get; init; }

    [FromQuery(Name = "kind")]
    public DisasterKind? Kind { get; init; }

    [FromQuery(Name = "state")]
    public DisasterState? State { get; init; }

    /// <summary>Of the day on which it happened.</summary>
    [FromQuery(Name = "year")]
    public int? Year { get; init; }
}

/// <summary>A disaster as a line of a list; its households are counted when it is read.</summary>
public sealed record DisasterRow
{
    public Guid Id { get; init; }

    public string Title { get; init; } = "";

    public DisasterKind Kind { get; init; }

    public DateOnly HappenedOn { get; init; }

    public string Place { get; init; } = "";

    public DisasterState State { get; init; }

    public string UnionCode { get; init; } = "";

    public string UnionZh { get; init; } = "";

    public string UnionEn { get; init; } = "";

    public int Households { get; init; }

    public int People { get; init; }

    public int Reports { get; init; }

    public static readonly Sorts<DisasterRow> Sorts = new Sorts<DisasterRow>(r => r.Id)
        .By("happened", r => r.HappenedOn, descending: true).By("title", r => r.Title).By("kind", r => r.Kind).By("state", r => r.State).By("union", r => r.UnionCode).By("households", r => r.Households, descending: true);

    public string Union(bool english) => english && UnionEn.Length > 0 ? UnionEn : UnionZh;

    public static async Task<IQueryable<DisasterRow>> Within(Db db, Reach reach, DisasterFilter filter, CancellationToken cancellationToken)
    {
        var disasters = await reach.Within(db.Set<Disaster>().AsNoTracking(), AidModule.View, filter.Union, cancellationToken);
        if (filter.Kind is { } kind) disasters = disasters.Where(d => d.Sort == kind);
        if (filter.State is { } state) disasters = disasters.Where(d => d.State == state);
        if (filter.Year is > 0 and < 9999 and var year)
        {
            var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            disasters = disasters.Where(d => d.HappenedOn >= from && d.HappenedOn <= to);
        }

        return from d in disasters
               join o in db.Organisations on d.Path equals o.Path
               select new DisasterRow
               {
                   Id = d.Id,
                   Title = d.Title,
                   Kind = d.Sort,
                   HappenedOn = d.HappenedOn,
                   Place = d.Place,
                   State = d.State,
                   UnionCode = o.Code,
                   UnionZh = o.NameZh,
                   UnionEn = o.NameEn,
                   Households = db.Set<DisasterSurvey>().Count(s => s.DisasterId == d.Id && s.State == SurveyState.Standing),
                   People = db.Set<DisasterSurvey>().Where(s => s.DisasterId == d.Id && s.State == SurveyState.Standing).Sum(s => s.People),
                   Reports = d.Reports,
               };
    }
}
