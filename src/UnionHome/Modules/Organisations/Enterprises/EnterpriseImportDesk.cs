using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Jobs;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Enterprises;

/// <summary>Asks for imports within what the signed-in person may keep at that moment.</summary>
public sealed class EnterpriseImportDesk(Db db, Reach reach, UnionInHand unions, Texts texts)
{
    public async Task<Guid> Ask(EnterpriseImportInput input, CancellationToken cancellationToken)
    {
        var at = await unions.Get(cancellationToken) ?? throw new NotFound("union");
        var within = input with { Paths = await reach.Paths(EnterprisesModule.Keep, cancellationToken) };
        var run = JobRun.Ask(EnterpriseImport.Kind, within, at, reach.Act(), texts.IsEnglish);
        db.Add(run);
        await db.SaveChangesAsync(cancellationToken);
        return run.Id;
    }

    /// <summary>The import whose dry run the same person has seen, to be done.</summary>
    public async Task<EnterpriseImportInput> Seen(Guid dryRun, CancellationToken cancellationToken)
    {
        var me = reach.UserId;
        var dry = await db.Set<JobRun>().AsNoTracking().SingleOrDefaultAsync(
            j => j.Id == dryRun && j.AskedBy == me && j.Kind == EnterpriseImport.Kind && j.State == JobState.Done, cancellationToken) ?? throw new NotFound("job");
        return dry.InputAs<EnterpriseImportInput>() with { Apply = true };
    }
}
