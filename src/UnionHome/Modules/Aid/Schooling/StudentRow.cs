using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web.Lists;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Schooling;

/// <summary>What the list of students may be narrowed to.</summary>
public sealed record StudentFilter
{
    /// <summary>The worker’s name or initials from the beginning, the number of the file, or the beginning of the school’s name.</summary>
    [FromQuery(Name = "q")]
    public string? Q { get; init; }

    [FromQuery(Name = "union")]
    public string? Union { get; init; }

    [FromQuery(Name = "state")]
    public StudentState? State { get; init; }

    [FromQuery(Name = "level")]
    public SchoolLevel? Level { get; init; }

    /// <summary>Only students who are to be confirmed for the coming school year.</summary>
    [FromQuery(Name = "waiting")]
    public bool? Waiting { get; init; }

    /// <summary>Only students whose return visit is past its day.</summary>
    [FromQuery(Name = "overdue")]
    public bool? Overdue { get; init; }

    [FromQuery(Name = "file")]
    public Guid? File { get; init; }
}

/// <summary>A student as a line of a list, under the worker's name; the student's own is told by the page of each, in part.</summary>
public sealed record StudentRow
{
    public Guid Id { get; init; }

    public string Worker { get; init; } = "";

    public string? File { get; init; }

    public string School { get; init; } = "";

    public SchoolLevel Level { get; init; }

    public DateOnly Until { get; init; }

    public bool HasLoan { get; init; }

    public int ConfirmedFor { get; init; }

    public DateOnly? VisitDueOn { get; init; }

    public DateOnly? VisitedOn { get; init; }

    public StudentState State { get; init; }

    public SchoolingEnd? EndedFor { get; init; }

    public string UnionCode { get; init; } = "";

    public string UnionZh { get; init; } = "";

    public string UnionEn { get; init; } = "";

    public static readonly Sorts<StudentRow> Sorts = new Sorts<StudentRow>(r => r.Id)
        .By("name", r => r.Worker).By("school", r => r.School).By("level", r => r.Level).By("until", r => r.Until).By("confirmed", r => r.ConfirmedFor)
        .By("visit", r => r.VisitDueOn == null ? DateOnly.MaxValue : r.VisitDueOn).By("visited", r => r.VisitedOn, descending: true).By("union", r => r.UnionCode);

    public string Union(bool english) => english && UnionEn.Length > 0 ? UnionEn : UnionZh;

    /// <param name="year">For which students are confirmed today.</param>
    public static async Task<IQueryable<StudentRow>> Within(Db db, Reach reach, StudentFilter filter, SchoolYear year, DateOnly today, CancellationToken cancellationToken)
    {
        var students = await reach.Within(db.Set<Student>().AsNoTracking(), SchoolingModule.View, filter.Union, cancellationToken);
        var confirmed = year.Year;
        if (filter.State is { } state) students = students.Where(s => s.State == state);
        if (filter.Level is { } level) students = students.Where(s => s.Level == level);
        if (filter.Waiting == true) students = students.Where(s => s.State == StudentState.Studying && s.ConfirmedFor < confirmed);
        if (filter.Overdue == true) students = students.Where(s => s.VisitDueOn < today);
        if (filter.File is { } file) students = students.Where(s => s.FileId == file);
        var rows = from s in students
                   join p in db.Set<Person>() on s.PersonId equals p.Id
                   join f in db.Set<HardshipFile>() on s.FileId equals f.Id
                   join o in db.Organisations on s.Path equals o.Path
                   select new { s, p, f, o };
        if (filter.Q?.Trim() is { Length: > 0 } text)
        {
            var lower = text.ToLowerInvariant();
            rows = rows.Where(r => r.f.Number == text || r.p.Name.StartsWith(text) || r.p.Initials.StartsWith(lower) || r.s.School.StartsWith(text));
        }

        return rows.Select(r => new StudentRow
        {
            Id = r.s.Id,
            Worker = r.p.Name,
            File = r.f.Number,
            School = r.s.School,
            Level = r.s.Level,
            Until = r.s.Until,
            HasLoan = r.s.HasLoan,
            ConfirmedFor = r.s.ConfirmedFor,
            VisitDueOn = r.s.VisitDueOn,
            VisitedOn = r.s.VisitedOn,
            State = r.s.State,
            EndedFor = r.s.EndedFor,
            UnionCode = r.o.Code,
            UnionZh = r.o.NameZh,
            UnionEn = r.o.NameEn,
        });
    }
}
