using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Jobs;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations;

/// <summary>Asks for imports of any kind within what the signed-in person may manage at that moment.</summary>
public sealed class ImportDesk(Db db, Reach reach, UnionInHand unions, Texts texts)
{
    /// <param name="kind">The job's kind.</param>
    /// <param name="permission">What the rows change is within its reach.</param>
    public async Task<Guid> Ask(string kind, string permission, ImportInput input, CancellationToken cancellationToken)
    {
        var at = await unions.Get(cancellationToken) ?? throw new NotFound("union");
        var within = input with { Paths = await reach.Paths(permission, cancellationToken) };
        var run = JobRun.Ask(kind, within, at, reach.Act(), texts.IsEnglish);
        db.Add(run);
        await db.SaveChangesAsync(cancellationToken);
        return run.Id;
    }

    /// <summary>The import whose dry run the same person has seen, to be done.</summary>
    public async Task<ImportInput> Seen(string kind, Guid dryRun, CancellationToken cancellationToken)
    {
        var me = reach.UserId;
        var dry = await db.Set<JobRun>().AsNoTracking().SingleOrDefaultAsync(
            j => j.Id == dryRun && j.AskedBy == me && j.Kind == kind && j.State == JobState.Done, cancellationToken) ?? throw new NotFound("job");
        return dry.InputAs<ImportInput>() with { Apply = true };
    }
}
