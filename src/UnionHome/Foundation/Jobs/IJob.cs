using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Steps;

namespace UnionHome.Foundation.Jobs;

/// <summary>How long work of one kind is done. What it leaves unsaved in the context is saved together with its end.</summary>
public interface IJob
{
    Task<JobOutcome> Run(JobInHand job, CancellationToken cancellationToken);
}

/// <summary>What came out: a result of the kind's own, mistakes row by row, a file to take away.</summary>
public sealed record JobOutcome(object? Result = null)
{
    /// <summary>The first of them are enough: a person reads no more than <see cref="JobRun.MistakesShown"/>.</summary>
    public IReadOnlyList<SheetError> Mistakes { get; init; } = [];

    /// <summary>How many there were, when not all of them are told.</summary>
    public int? MistakeCount { get; init; }

    public StoredFile? File { get; init; }

    public string? FileName { get; init; }
}

/// <summary>The work in hand: who asked for what, and how to tell how far it has come.</summary>
public sealed class JobInHand(JobRun run, Db db, TimeProvider clock)
{
    public JobRun Run => run;

    /// <summary>The act of the person who asked, at this instant.</summary>
    public Act Act(string? reason = null) => new(run.AskedBy, run.AskedByName, clock.GetUtcNow(), reason);

    public TInput Input<TInput>() => run.InputAs<TInput>();

    /// <summary>Saves what the job has done so far together with how far it has come, and lets go of it; the next part starts afresh.</summary>
    public async Task Save(int done, int total, CancellationToken cancellationToken)
    {
        run.Reach(done, total);
        await db.SaveChangesAsync(cancellationToken);
        LetGo();
    }

    /// <summary>The same for thousands of new records at a time, written in bulk.</summary>
    public async Task SaveMany(int done, int total, CancellationToken cancellationToken)
    {
        run.Reach(done, total);
        await db.SaveManyAsync(cancellationToken);
        LetGo();
    }

    private void LetGo()
    {
        db.ChangeTracker.Clear();
        db.Attach(run);
    }
}

/// <summary>A kind of work and the class that does it.</summary>
/// <param name="Name">Chinese, the key of its translation.</param>
/// <param name="View">The partial page that shows its result, given the <see cref="JobRun"/>.</param>
public sealed record JobKind(string Kind, string Name, Type Job, string? View = null);
