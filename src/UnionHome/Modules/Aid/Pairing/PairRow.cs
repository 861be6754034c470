using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web.Lists;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Pairing;

/// <summary>What the list of pairs may be narrowed to.</summary>
public sealed record PairFilter
{
    /// <summary>The cadre’s name, or the beginning of it.</summary>
    [FromQuery(Name = "q")]
    public string? Q { get; init; }

    [FromQuery(Name = "unit")]
    public string? Unit { get; init; }

    [FromQuery(Name = "union")]
    public string? Union { get; init; }

    [FromQuery(Name = "state")]
    public PairState? State { get; init; }

    /// <summary>Only pairs whose visit is past its day.</summary>
    [FromQuery(Name = "overdue")]
    public bool? Overdue { get; init; }
}

/// <summary>A pair as a line of a list.</summary>
public sealed record PairRow
{
    public Guid Id { get; init; }

    public string Cadre { get; init; } = "";

    public string Unit { get; init; } = "";

    public string Name { get; init; } = "";

    public string UnionCode { get; init; } = "";

    public string UnionZh { get; init; } = "";

    public string UnionEn { get; init; } = "";

    public PairState State { get; init; }

    public DateOnly From { get; init; }

    public int Visits { get; init; }

    public DateOnly? VisitedOn { get; init; }

    public DateOnly? DueOn { get; init; }

    public static readonly Sorts<PairRow> Sorts = new Sorts<PairRow>(r => r.Id)
        .By("due", r => r.DueOn == null ? DateOnly.MaxValue : r.DueOn).By("cadre", r => r.Cadre).By("unit", r => r.Unit).By("name", r => r.Name).By("union", r => r.UnionCode)
        .By("visited", r => r.VisitedOn, descending: true).By("visits", r => r.Visits, descending: true);

    public string Union(bool english) => english && UnionEn.Length > 0 ? UnionEn : UnionZh;

    public static async Task<IQueryable<PairRow>> Within(Db db, Reach reach, PairFilter filter, DateOnly today, CancellationToken cancellationToken)
    {
        var pairs = await reach.Within(db.Set<Pair>().AsNoTracking(), PairingModule.View, filter.Union, cancellationToken);
        if (filter.State is { } state) pairs = pairs.Where(p => p.State == state);
        if (filter.Overdue == true) pairs = pairs.Where(p => p.DueOn < today);
        if (filter.Q?.Trim() is { Length: > 0 } cadre) pairs = pairs.Where(p => p.CadreName.StartsWith(cadre));
        if (filter.Unit?.Trim() is { Length: > 0 } unit) pairs = pairs.Where(p => p.CadreUnit.StartsWith(unit));

        return from p in pairs
               join who in db.Set<Person>() on p.PersonId equals who.Id
               join o in db.Organisations on p.Path equals o.Path
               select new PairRow
               {
                   Id = p.Id,
                   Cadre = p.CadreName,
                   Unit = p.CadreUnit,
                   Name = who.Name,
                   UnionCode = o.Code,
                   UnionZh = o.NameZh,
                   UnionEn = o.NameEn,
                   State = p.State,
                   From = p.From,
                   Visits = p.Visits,
                   VisitedOn = p.VisitedOn,
                   DueOn = p.DueOn,
               };
    }
}

/// <summary>How many visits each cadre owes.</summary>
public sealed record CadreDebt(string Cadre, string Unit, int Pairs, int Overdue)
{
    public static async Task<IReadOnlyList<CadreDebt>> Within(Db db, Reach reach, DateOnly today, CancellationToken cancellationToken)
    {
        var standing = (await reach.Within(db.Set<Pair>().AsNoTracking(), PairingModule.View, cancellationToken)).Where(p => p.State == PairState.Standing);
        var debts = await standing.GroupBy(p => new { p.CadreUnit, p.CadreName })
            .Select(g => new { g.Key.CadreUnit, g.Key.CadreName, Pairs = g.Count(), Overdue = g.Count(p => p.DueOn < today) }).Where(g => g.Overdue > 0).ToListAsync(cancellationToken);
        return [.. debts.OrderByDescending(d => d.Overdue).ThenBy(d => d.CadreUnit, StringComparer.Ordinal).Select(d => new CadreDebt(d.CadreName, d.CadreUnit, d.Pairs, d.Overdue))];
    }
}
