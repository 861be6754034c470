using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Organisations.Training;

/// <summary>What the list of courses may be narrowed to.</summary>
public sealed record CourseFilter
{
    [FromQuery(Name = "union")]
    public string? Union { get; init; }

    [FromQuery(Name = "year")]
    public int? Year { get; init; }

    [FromQuery(Name = "state")]
    public CourseState? State { get; init; }
}

/// <summary>A course as a line of a list.</summary>
public sealed record CourseRow
{
    public Guid Id { get; init; }

    public string UnionCode { get; init; } = "";

    public string UnionNameZh { get; init; } = "";

    public string UnionNameEn { get; init; } = "";

    public string Topic { get; init; } = "";

    public DateOnly From { get; init; }

    public DateOnly To { get; init; }

    public string Place { get; init; } = "";

    public string Organiser { get; init; } = "";

    public CourseState State { get; init; }

    /// <summary>Those on the list, or who attended once it is held.</summary>
    public int Cadres { get; init; }

    public static readonly Sorts<CourseRow> Sorts = new Sorts<CourseRow>(r => r.Id).By("from", r => r.From, descending: true).By("union", r => r.UnionCode).By("topic", r => r.Topic).By("cadres", r => r.Cadres, descending: true);

    public string UnionName(bool english) => english && UnionNameEn.Length > 0 ? UnionNameEn : UnionNameZh;

    public static string Name(CourseState state) => state switch
    {
        CourseState.Planned => "筹办中",
        CourseState.Held => "已结业",
        _ => "已取消",
    };

    public static async Task<IQueryable<CourseRow>> Within(Db db, Reach reach, CourseFilter filter, CancellationToken cancellationToken)
    {
        var courses = (await reach.Within(db.Set<TrainingCourse>(), TrainingModule.View, filter.Union, cancellationToken)).AsNoTracking();
        if (filter.State is { } state) courses = courses.Where(c => c.State == state);
        if (filter.Year is >= 1 and <= 9999 and var year)
        {
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            courses = courses.Where(c => c.To >= first && c.To <= last);
        }

        return from course in courses
               join union in db.Organisations on course.OrganisationId equals union.Id
               select new CourseRow
               {
                   Id = course.Id,
                   UnionCode = union.Code,
                   UnionNameZh = union.NameZh,
                   UnionNameEn = union.NameEn,
                   Topic = course.Topic,
                   From = course.From,
                   To = course.To,
                   Place = course.Place,
                   Organiser = course.Organiser,
                   State = course.State,
                   Cadres = course.State == CourseState.Held ? course.Trained : db.Set<TrainedCadre>().Count(c => c.CourseId == course.Id && c.State == CadreState.Enrolled),
               };
    }
}
