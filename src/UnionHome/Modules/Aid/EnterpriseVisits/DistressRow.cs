using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Aid.EnterpriseVisits;

/// <summary>What the visits may be narrowed to.</summary>
public sealed record DistressFilter
{
    /// <summary>The enterprise's name, or a part of it.</summary>
    [FromQuery(Name = "q")]
    public string? Q { get; init; }

    [FromQuery(Name = "union")]
    public string? Union { get; init; }

    /// <summary>Of the day of the visit.</summary>
    [FromQuery(Name = "year")]
    public int? Year { get; init; }

    [FromQuery(Name = "difficulty")]
    public Difficulty? Difficulty { get; init; }

    /// <summary>Those that promised something, by what became of it.</summary>
    [FromQuery(Name = "promise")]
    public PromiseOutcome? Promise { get; init; }
}

/// <summary>A visit as a line of a list.</summary>
public sealed record DistressRow
{
    public Guid Id { get; init; }

    public DateOnly On { get; init; }

    public string Name { get; init; } = "";

    public Difficulty Difficulty { get; init; }

    public int Workers { get; init; }

    public Money Brought { get; init; }

    public string? Promised { get; init; }

    public DateOnly? DueOn { get; init; }

    public bool Waits { get; init; }

    public DistressVisitState State { get; init; }

    public string UnionCode { get; init; } = "";

    public string UnionZh { get; init; } = "";

    public string UnionEn { get; init; } = "";

    public static readonly Sorts<DistressRow> Sorts = new Sorts<DistressRow>(r => r.Id)
        .By("on", r => r.On, descending: true).By("name", r => r.Name).By("difficulty", r => r.Difficulty).By("workers", r => r.Workers, descending: true)
        .By("brought", r => r.Brought, descending: true).By("due", r => r.DueOn).By("state", r => r.State).By("union", r => r.UnionCode);

    public string Union(bool english) => english && UnionEn.Length > 0 ? UnionEn : UnionZh;

    public static async Task<IQueryable<DistressRow>> Within(Db db, Reach reach, DistressFilter filter, CancellationToken cancellationToken)
    {
        var visits = await reach.Within(db.Set<DistressVisit>().AsNoTracking(), AidModule.View, filter.Union, cancellationToken);
        if (filter.Q?.Trim() is { Length: > 0 } name) visits = visits.Where(v => v.Name.Contains(name));
        if (filter.Difficulty is { } difficulty) visits = visits.Where(v => v.Difficulty == difficulty);
        if (filter.Year is > 0 and < 9999 and var year)
        {
            var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            visits = visits.Where(v => v.On >= from && v.On <= to);
        }

        visits = filter.Promise switch
        {
            PromiseOutcome.Pending => visits.Where(v => v.State == DistressVisitState.Visited && v.Promised != null),
            PromiseOutcome.Kept => visits.Where(v => v.State == DistressVisitState.Kept),
            PromiseOutcome.Dropped => visits.Where(v => v.State == DistressVisitState.Dropped),
            _ => visits,
        };
        return from v in visits
               join o in db.Organisations on v.Path equals o.Path
               select new DistressRow
               {
                   Id = v.Id,
                   On = v.On,
                   Name = v.Name,
                   Difficulty = v.Difficulty,
                   Workers = v.Workers,
                   Brought = v.Brought,
                   Promised = v.Promised,
                   DueOn = v.DueOn,
                   Waits = v.State == DistressVisitState.Visited && v.Promised != null,
                   State = v.State,
                   UnionCode = o.Code,
                   UnionZh = o.NameZh,
                   UnionEn = o.NameEn,
               };
    }
}
