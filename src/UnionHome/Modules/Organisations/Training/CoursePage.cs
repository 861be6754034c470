using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Training;

/// <summary>What every page of one course shows: the course, its union, its list.</summary>
public abstract class CoursePage(Db db, Reach reach, string permission) : FormPage
{
    public sealed record Line(Guid Id, string Union, string UnionCode, string Name, Foundation.Privacy.Numbers.Sex Sex, string Office, CadreState State);

    [BindProperty(SupportsGet = true, Name = "course")]
    public Guid CourseId { get; set; }

    public TrainingCourse Course { get; private set; } = null!;

    public Organisation Union { get; private set; } = null!;

    public IReadOnlyList<Line> Cadres { get; private set; } = [];

    public IReadOnlyList<StepTaken> Steps { get; private set; } = [];

    protected Reach Reach => reach;

    public override async Task Load(CancellationToken cancellationToken)
    {
        Course = await reach.Find<TrainingCourse>(CourseId, permission, cancellationToken);
        Union = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == Course.OrganisationId, cancellationToken);
        var cadres = (await reach.Within(db.Set<TrainedCadre>(), permission, cancellationToken)).AsNoTracking().Where(c => c.CourseId == CourseId && c.State != CadreState.Absent);
        Cadres = await (from cadre in cadres
                        join union in db.Organisations on cadre.OrganisationId equals union.Id
                        orderby cadre.Path, cadre.Name
                        select new Line(cadre.Id, union.NameZh, union.Code, cadre.Name, cadre.Sex, cadre.Office, cadre.State)).ToListAsync(cancellationToken);
        Steps = await db.Steps.AsNoTracking().Where(s => s.RecordId == CourseId).OrderByDescending(s => s.At).ToListAsync(cancellationToken);
        Version = Course.Version;
    }

    protected async Task<TrainingCourse> Expected(CancellationToken cancellationToken)
    {
        var found = await reach.Find<TrainingCourse>(CourseId, permission, cancellationToken);
        found.Expect(Version);
        return found;
    }

    protected IActionResult Done(string sentence)
    {
        TempData["Done"] = sentence;
        return Redirect($"/organisations/training/{CourseId}");
    }
}
