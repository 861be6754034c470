using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Jobs;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Training;

/// <summary>The steps of a course in which its list takes part, the same for pages and API.</summary>
public sealed class TrainingDesk(Db db, Reach reach, Texts texts)
{
    public Task<List<TrainedCadre>> Enrolled(Guid course, CancellationToken cancellationToken) =>
        db.Set<TrainedCadre>().Where(c => c.CourseId == course && c.State == CadreState.Enrolled).OrderBy(c => c.Id).ToListAsync(cancellationToken);

    public async Task<TrainingCourse> Plan(string union, string topic, DateOnly from, DateOnly to, string place, string organiser, CancellationToken cancellationToken)
    {
        var at = await reach.Pick(db, union, TrainingModule.Manage, "Union", cancellationToken);
        var course = TrainingCourse.Plan(at, topic, from, to, place, organiser, reach.Act());
        db.Add(course);
        await db.SaveChangesAsync(cancellationToken);
        return course;
    }

    public async Task<TrainedCadre> Enrol(TrainingCourse course, string union, string name, Sex sex, string? office, CancellationToken cancellationToken)
    {
        var at = await reach.Pick(db, union, TrainingModule.Manage, "Union", cancellationToken);
        var typed = name.Trim();
        if (await db.Set<TrainedCadre>().AnyAsync(c => c.CourseId == course.Id && c.OrganisationId == at.Id && c.Name == typed, cancellationToken))
            throw new RuleViolation("training.twice", "{0}已在名单上", "Name", typed);
        var cadre = TrainedCadre.Enrol(course, at, name, sex, office ?? "", null, reach.Act());
        db.Add(cadre);
        await db.SaveChangesAsync(cancellationToken);
        return cadre;
    }

    public async Task Hold(TrainingCourse course, IReadOnlyCollection<Guid> absent, CancellationToken cancellationToken)
    {
        course.Hold(await Enrolled(course.Id, cancellationToken), absent.ToHashSet(), reach.Act());
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Cancel(TrainingCourse course, string? reason, CancellationToken cancellationToken)
    {
        course.Cancel(await Enrolled(course.Id, cancellationToken), reach.Act(reason));
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Strike(TrainingCourse course, Guid cadre, string? reason, CancellationToken cancellationToken)
    {
        var struck = await db.Set<TrainedCadre>().SingleOrDefaultAsync(c => c.Id == cadre && c.CourseId == course.Id, cancellationToken) ?? throw new NotFound(nameof(TrainedCadre));
        course.Strike(struck, reach.Act(reason));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Asks for a sheet to be checked, or (after that was seen) for its good rows.</summary>
    public async Task<Guid> AskImport(TrainingCourse course, CadreImportInput input, CancellationToken cancellationToken)
    {
        var at = await db.Organisations.SingleAsync(o => o.Id == course.OrganisationId, cancellationToken);
        var run = JobRun.Ask(CadreImport.Kind, input with { Paths = await reach.Paths(TrainingModule.Manage, cancellationToken) }, at, reach.Act(), texts.IsEnglish);
        db.Add(run);
        await db.SaveChangesAsync(cancellationToken);
        return run.Id;
    }

    /// <summary>The check that the same person has seen, to be done.</summary>
    public async Task<CadreImportInput> Seen(Guid course, Guid dryRun, CancellationToken cancellationToken)
    {
        var me = reach.UserId;
        var dry = await db.Set<JobRun>().AsNoTracking().SingleOrDefaultAsync(
            j => j.Id == dryRun && j.AskedBy == me && j.Kind == CadreImport.Kind && j.State == JobState.Done, cancellationToken) ?? throw new NotFound("job");
        var input = dry.InputAs<CadreImportInput>();
        return input.Course == course ? input with { Apply = true } : throw new NotFound("job");
    }
}
