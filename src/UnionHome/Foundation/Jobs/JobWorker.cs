using System.Globalization;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;

namespace UnionHome.Foundation.Jobs;

/// <summary>
/// Does waiting work, one at a time on each node. Work is claimed for a minute and the claim renewed while it is done; when a node
/// dies the claim runs out and another node takes the work. A node that lost its claim cannot save: the version has moved on.
/// </summary>
public sealed partial class JobWorker(IServiceScopeFactory scopes, IEnumerable<JobKind> kinds, TimeProvider clock, ILogger<JobWorker> log)
{
    public static readonly TimeSpan Claim = TimeSpan.FromMinutes(1);
    private const int MostAttempts = 3;
    private readonly string node = $"{Environment.MachineName}:{Guid.CreateVersion7():N}";

    /// <summary>Claims and does the oldest waiting work; false when there is none.</summary>
    public async Task<bool> DoNext(CancellationToken cancellationToken)
    {
        if (await ClaimNext(cancellationToken) is not { } id) return false;
        using var lost = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var renewal = new Timer(_ => _ = Renew(id, lost), null, Claim / 3, Claim / 3);
        try
        {
            await Do(id, lost.Token);
        }
        catch (OperationCanceledException) when (lost.IsCancellationRequested)
        {
            LogInterrupted(id);
        }
        catch (Conflict)
        {
            LogInterrupted(id);
        }

        return true;
    }

    private async Task<Guid?> ClaimNext(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var jobs = scope.ServiceProvider.GetRequiredService<Db>().Set<JobRun>();
        var now = clock.GetUtcNow();
        var free = jobs.Where(j => j.State == JobState.Waiting || (j.State == JobState.Running && j.ClaimedUntil < now));
        foreach (var id in await free.OrderBy(j => j.AskedAt).Select(j => j.Id).Take(5).ToListAsync(cancellationToken))
        {
            var claimed = await free.Where(j => j.Id == id).ExecuteUpdateAsync(
                j => j.SetProperty(x => x.State, JobState.Running).SetProperty(x => x.ClaimedBy, node).SetProperty(x => x.ClaimedUntil, now + Claim)
                    .SetProperty(x => x.Attempts, x => x.Attempts + 1).SetProperty(x => x.Version, x => x.Version + 1),
                cancellationToken);
            if (claimed == 1) return id;
        }

        return null;
    }

    private async Task Renew(Guid id, CancellationTokenSource lost)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var jobs = scope.ServiceProvider.GetRequiredService<Db>().Set<JobRun>();
            var until = clock.GetUtcNow() + Claim;
            if (await jobs.Where(j => j.Id == id && j.ClaimedBy == node && j.State == JobState.Running).ExecuteUpdateAsync(j => j.SetProperty(x => x.ClaimedUntil, until)) == 0)
                await lost.CancelAsync();
        }
        catch (Exception e) when (e is System.Data.Common.DbException or ObjectDisposedException or InvalidOperationException)
        {
            // The next renewal tries again; two in a row missed let the claim run out, and saving then fails.
            LogRenewal(e, id);
        }
    }

    private async Task Do(Guid id, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var run = await db.Set<JobRun>().SingleAsync(j => j.Id == id, cancellationToken);
        CultureInfo.CurrentUICulture = run.InEnglish ? Texts.English : Texts.Chinese;
        SheetError failure;
        try
        {
            if (run.Attempts > MostAttempts) throw new RuleViolation("jobs.interrupted", "任务多次中断，已停止。请检查后重新提交");
            var job = (IJob)scope.ServiceProvider.GetRequiredService(kinds.Single(k => k.Kind == run.Kind).Job);
            run.Finish(await job.Run(new(run, db, clock), cancellationToken), scope.ServiceProvider.GetRequiredService<Vault>(), clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
            return;
        }
        catch (RuleViolation refusal)
        {
            failure = SheetError.Of(refusal, 0);
        }
        catch (Exception e) when (e is not (Conflict or OperationCanceledException))
        {
            LogFailed(e, id, run.Kind);
            failure = new(0, null, "任务出错，没有完成。请把编号 {0} 告诉管理员", [id.ToString()[..8]]);
        }

        await Fail(id, failure, cancellationToken);
    }

    /// <summary>In a context of its own: what the failed work left behind is not saved. Nothing, when the claim was lost.</summary>
    private async Task Fail(Guid id, SheetError failure, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        if (await db.Set<JobRun>().SingleOrDefaultAsync(j => j.Id == id && j.ClaimedBy == node, cancellationToken) is not { } run) return;
        run.Fail(failure, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Job {Id} was interrupted; its claim runs out and it is taken up again")]
    private partial void LogInterrupted(Guid id);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The claim on job {Id} could not be renewed")]
    private partial void LogRenewal(Exception e, Guid id);

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Id} ({Kind}) failed")]
    private partial void LogFailed(Exception e, Guid id, string kind);
}
