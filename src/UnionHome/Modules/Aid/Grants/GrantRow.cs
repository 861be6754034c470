using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web.Lists;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Aid.Programmes;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Grants;

/// <summary>What the grants may be narrowed to.</summary>
public sealed record GrantFilter
{
    [FromQuery(Name = "q")]
    public string? Q { get; init; }

    [FromQuery(Name = "union")]
    public string? Union { get; init; }

    [FromQuery(Name = "list")]
    public Guid? List { get; init; }

    [FromQuery(Name = "file")]
    public Guid? File { get; init; }

    [FromQuery(Name = "year")]
    public int? Year { get; init; }

    /// <summary>Only what is approved.</summary>
    [FromQuery(Name = "approved")]
    public bool? Approved { get; init; }
}

/// <summary>A grant as a line.</summary>
public sealed record GrantRow
{
    public Guid Id { get; init; }

    public string Name { get; init; } = "";

    public string Programme { get; init; } = "";

    public string List { get; init; } = "";

    public string UnionCode { get; init; } = "";

    public string UnionNameZh { get; init; } = "";

    public string UnionNameEn { get; init; } = "";

    public HardshipCategory? Category { get; init; }

    public Money Amount { get; init; }

    public ListState State { get; init; }

    public DateOnly DrawnOn { get; init; }

    public DateOnly? ApprovedOn { get; init; }

    public static readonly Sorts<GrantRow> Sorts = new Sorts<GrantRow>(r => r.Id)
        .By("drawn", r => r.DrawnOn, descending: true).By("name", r => r.Name).By("programme", r => r.Programme).By("union", r => r.UnionCode).By("amount", r => r.Amount, descending: true)
        .By("approved", r => r.ApprovedOn, descending: true);

    public string UnionName(bool english) => english && UnionNameEn.Length > 0 ? UnionNameEn : UnionNameZh;

    public static async Task<IQueryable<GrantRow>> Within(Db db, Reach reach, GrantFilter filter, CancellationToken cancellationToken)
    {
        var grants = (await reach.Within(db.Set<Grant>(), AidModule.View, filter.Union, cancellationToken)).AsNoTracking();
        if (filter.List is { } list) grants = grants.Where(g => g.ListId == list);
        if (filter.File is { } file) grants = grants.Where(g => g.FileId == file);
        if (filter.Approved == true) grants = grants.Where(g => g.ApprovedOn != null);
        if (filter.Year is > 0 and < 9999 and var year)
        {
            var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            grants = grants.Where(g => g.ApprovedOn >= from && g.ApprovedOn <= to);
        }

        var rows = from g in grants
                   join l in db.Set<GrantList>() on g.ListId equals l.Id
                   join pr in db.Set<AidProgramme>() on g.ProgrammeId equals pr.Id
                   join p in db.Set<Person>() on g.PersonId equals p.Id
                   join o in db.Organisations on g.Path equals o.Path
                   select new { g, l, pr, p, o };
        if (filter.Q?.Trim() is { Length: > 0 } text)
        {
            var lower = text.ToLowerInvariant();
            rows = rows.Where(r => r.p.Name.StartsWith(text) || r.p.Initials.StartsWith(lower));
        }

        return rows.Select(r => new GrantRow
        {
            Id = r.g.Id,
            Name = r.p.Name,
            Programme = r.pr.Name,
            List = r.l.Title,
            UnionCode = r.o.Code,
            UnionNameZh = r.o.NameZh,
            UnionNameEn = r.o.NameEn,
            Category = r.g.Category,
            Amount = r.g.Amount,
            State = r.l.State,
            DrawnOn = r.l.DrawnOn,
            ApprovedOn = r.g.ApprovedOn,
        });
    }
}
