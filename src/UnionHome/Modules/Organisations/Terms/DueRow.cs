using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Organisations.Terms;

public enum DueKind
{
    /// <summary>Ended already.</summary>
    Overdue,

    /// <summary>Ends within the months of the rule.</summary>
    Soon,
}

/// <summary>What the list of terms to be renewed may be narrowed to.</summary>
public sealed record DueFilter
{
    /// <summary>Code or name of a union: its terms and those of all below it.</summary>
    [FromQuery(Name = "union")]
    public string? Union { get; init; }

    [FromQuery(Name = "due")]
    public DueKind? Due { get; init; }

    /// <summary>The union's committee unless another body is asked for.</summary>
    [FromQuery(Name = "body")]
    public TermBody? Body { get; init; }
}

/// <summary>A term that is over, or will soon be, as a line of a list.</summary>
public sealed record DueRow
{
    public Guid Id { get; init; }

    public Guid UnionId { get; init; }

    public string UnionCode { get; init; } = "";

    public string UnionNameZh { get; init; } = "";

    public string UnionNameEn { get; init; } = "";

    public string Path { get; init; } = "";

    public TermBody Body { get; init; }

    public int Number { get; init; }

    public DateOnly From { get; init; }

    public DateOnly EndsOn { get; init; }

    /// <summary>The re-election under way, with its state; null when nothing is planned.</summary>
    public TermState? NextState { get; init; }

    public Guid? NextId { get; init; }

    public static readonly Sorts<DueRow> Sorts = new Sorts<DueRow>(r => r.Id).By("end", r => r.EndsOn).By("union", r => r.UnionCode).By("tree", r => r.Path);

    public string UnionName(bool english) => english && UnionNameEn.Length > 0 ? UnionNameEn : UnionNameZh;

    public static async Task<IQueryable<DueRow>> Within(Db db, Reach reach, DueFilter filter, DateOnly today, int months, CancellationToken cancellationToken)
    {
        var terms = (await reach.Within(db.Set<Term>(), TermsModule.View, filter.Union, cancellationToken)).AsNoTracking().Where(t => t.RunsFor != null);

        var (body, soon) = (filter.Body ?? TermBody.Committee, today.AddMonths(months));
        terms = terms.Where(t => t.Body == body);
        terms = filter.Due == DueKind.Soon ? terms.Where(t => t.EndsOn >= today && t.EndsOn <= soon) : terms.Where(t => t.EndsOn < today);
        return from term in terms
               join union in db.Organisations on term.OrganisationId equals union.Id
               from next in db.Set<Term>().Where(n => n.OpenFor == term.OrganisationId && n.Body == term.Body).DefaultIfEmpty()
               select new DueRow
               {
                   Id = term.Id,
                   UnionId = union.Id,
                   UnionCode = union.Code,
                   UnionNameZh = union.NameZh,
                   UnionNameEn = union.NameEn,
                   Path = term.Path,
                   Body = term.Body,
                   Number = term.Number,
                   From = term.From,
                   EndsOn = term.EndsOn,
                   NextState = next == null ? null : next.State,
                   NextId = next == null ? null : next.Id,
               };
    }

    /// <summary>How many of the list stand in each of the unions directly below the city (counties and zones), the most first.</summary>
    public static async Task<IReadOnlyList<(Organisation County, int Count)>> ByCounty(Db db, IQueryable<DueRow> rows, CancellationToken cancellationToken)
    {
        var counts = await rows.GroupBy(r => r.Path.Substring(0, 2 * OrganisationPath.LabelLength)).Select(g => new { Path = g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        var paths = counts.Select(c => c.Path).ToList();
        var unions = await db.Organisations.AsNoTracking().Where(o => paths.Contains(o.Path)).ToDictionaryAsync(o => o.Path, cancellationToken);
        return [.. counts.Where(c => unions.ContainsKey(c.Path)).OrderByDescending(c => c.Count).ThenBy(c => c.Path).Select(c => (unions[c.Path], c.Count))];
    }
}
