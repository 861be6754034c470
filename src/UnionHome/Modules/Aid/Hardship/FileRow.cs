using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web.Lists;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Hardship;

/// <summary>What the list of files is filtered by, the same in the page's address and in the API.</summary>
public sealed record FileFilter
{
    /// <summary>The worker's name or pinyin initials, or the number in the register.</summary>
    [FromQuery(Name = "q")]
    public string? Q { get; init; }

    [FromQuery(Name = "union")]
    public string? Union { get; init; }

    [FromQuery(Name = "state")]
    public FileState? State { get; init; }

    [FromQuery(Name = "category")]
    public HardshipCategory? Category { get; init; }

    /// <summary>Only what is past its day: a step, or the yearly review.</summary>
    [FromQuery(Name = "overdue")]
    public bool? Overdue { get; init; }
}

/// <summary>A file as a line of a list.</summary>
public sealed record FileRow
{
    public Guid Id { get; init; }

    public string? Number { get; init; }

    public string Name { get; init; } = "";

    public string UnionCode { get; init; } = "";

    public string UnionZh { get; init; } = "";

    public string UnionEn { get; init; } = "";

    public FileState State { get; init; }

    public HardshipCategory? Category { get; init; }

    public HardshipCause? MainCause { get; init; }

    public DateOnly VisitedOn { get; init; }

    public DateOnly? DecidedOn { get; init; }

    public DateOnly? DueOn { get; init; }

    public static readonly Sorts<FileRow> Sorts = new Sorts<FileRow>(r => r.Id)
        .By("due", r => r.DueOn == null ? DateOnly.MaxValue : r.DueOn).By("number", r => r.Number).By("name", r => r.Name).By("union", r => r.UnionCode)
        .By("state", r => r.State).By("category", r => r.Category).By("visited", r => r.VisitedOn).By("decided", r => r.DecidedOn);

    public string Union(bool english) => english && UnionEn.Length > 0 ? UnionEn : UnionZh;

    public static async Task<IQueryable<FileRow>> Within(Db db, Reach reach, FileFilter filter, DateOnly today, CancellationToken cancellationToken)
    {
        var files = await reach.Within(db.Set<HardshipFile>().AsNoTracking(), HardshipModule.View, filter.Union, cancellationToken);
        if (filter.State is { } state) files = files.Where(f => f.State == state);
        if (filter.Category is { } category) files = files.Where(f => f.Category == category);
        if (filter.Overdue == true) files = files.Where(f => f.DueOn < today);

        if (filter.Q?.Trim() is { Length: > 0 } text)
        {
            var lower = text.ToLowerInvariant();
            files = files.Where(f => f.Number == text || db.Set<Person>().Any(p => p.Id == f.PersonId && (p.Name.StartsWith(text) || p.Initials.StartsWith(lower))));
        }

        // Looked up for the rows of the page alone: joined, they would be looked up for every row that is counted and sorted.
        return files.Select(f => new FileRow
        {
            Id = f.Id,
            Number = f.Number,
            Name = db.Set<Person>().Where(p => p.Id == f.PersonId).Select(p => p.Name).First(),
            UnionCode = db.Organisations.Where(o => o.Path == f.Path).Select(o => o.Code).First(),
            UnionZh = db.Organisations.Where(o => o.Path == f.Path).Select(o => o.NameZh).First(),
            UnionEn = db.Organisations.Where(o => o.Path == f.Path).Select(o => o.NameEn).First(),
            State = f.State,
            Category = f.Category,
            MainCause = f.MainCause,
            VisitedOn = f.VisitedOn,
            DecidedOn = f.DecidedOn,
            DueOn = f.DueOn,
        });
    }
}
