using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Foundation.Jobs;

public enum JobState
{
    Waiting, Running, Done, Failed,
}

/// <summary>
/// Long work that someone asked for: saved with the request, done by whichever node claims it, looked at by the person who asked.
/// What it changes is saved in the same transaction as its progress or its end, so work that is interrupted is done again or
/// continued, never done twice.
/// </summary>
public sealed class JobRun : Record
{
    /// <summary>A person reads the first mistakes on the page; all of them are in the sheet to correct.</summary>
    public const int MistakesShown = 200;

    private JobRun() { }

    public override string RecordKind => "job";

    public string Kind { get; private set; } = "";

    /// <summary>What to do, as JSON of the kind's own input.</summary>
    public string Input { get; private set; } = "";

    public JobState State { get; private set; }

    public int Done { get; private set; }

    /// <summary>0 while it is not known.</summary>
    public int Total { get; private set; }

    public Guid AskedBy { get; private set; }

    public string AskedByName { get; private set; } = "";

    public DateTimeOffset AskedAt { get; private set; }

    public bool InEnglish { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>What came out, as JSON of the kind's own result.</summary>
    public string? Result { get; private set; }

    /// <summary>JSON of the first mistakes; they repeat what stood in a sheet about people, so it is sealed.</summary>
    public string? Mistakes { get; private set; }

    public int MistakeCount { get; private set; }

    /// <summary>A file that came out (an export, the rows to correct), and its name.</summary>
    public string? FileSha256 { get; private set; }

    public string? FileName { get; private set; }

    /// <summary>Why it failed: a Chinese sentence and its arguments, as JSON.</summary>
    public string? Failure { get; private set; }

    public string? ClaimedBy { get; private set; }

    /// <summary>Until then no other node takes it.</summary>
    public DateTimeOffset? ClaimedUntil { get; private set; }

    public int Attempts { get; private set; }

    public bool IsOver => State is JobState.Done or JobState.Failed;

    public static JobRun Ask<TInput>(string kind, TInput input, Organisation at, Act act, bool inEnglish)
    {
        var run = new JobRun
        {
            Kind = kind,
            Input = JsonSerializer.Serialize(input),
            AskedBy = act.UserId,
            AskedByName = act.UserName,
            AskedAt = act.At,
            InEnglish = inEnglish,
        };
        run.BelongTo(at);
        run.Raise(StepTaken.Of(run, "ask", "", nameof(JobState.Waiting), act));
        return run;
    }

    public TInput InputAs<TInput>() => JsonSerializer.Deserialize<TInput>(Input)!;

    public TResult? ResultAs<TResult>() => Result is null ? default : JsonSerializer.Deserialize<TResult>(Result);

    public IReadOnlyList<SheetError> MistakesShownHere(Vault vault) =>
        Mistakes is null ? [] : JsonSerializer.Deserialize<List<SheetError>>(vault.OpenText(MistakesPlace, Mistakes))!;

    public SheetError? FailureTold() => Failure is null ? null : JsonSerializer.Deserialize<SheetError>(Failure);

    /// <summary>How far it has come.</summary>
    internal void Reach(int done, int total) => (Done, Total) = (done, total);

    internal void Finish(JobOutcome outcome, Vault vault, DateTimeOffset at)
    {
        (State, EndedAt, ClaimedUntil) = (JobState.Done, at, null);
        Result = outcome.Result is null ? null : JsonSerializer.Serialize(outcome.Result, outcome.Result.GetType());
        Mistakes = outcome.Mistakes.Count == 0 ? null : vault.SealText(MistakesPlace, JsonSerializer.Serialize(outcome.Mistakes.Take(MistakesShown)));
        MistakeCount = outcome.MistakeCount ?? outcome.Mistakes.Count;
        (FileSha256, FileName) = (outcome.File?.Sha256, outcome.FileName);
        if (Total > 0) Done = Total;
    }

    internal void Fail(SheetError why, DateTimeOffset at) =>
        (State, EndedAt, ClaimedUntil, Failure) = (JobState.Failed, at, null, JsonSerializer.Serialize(why));

    private SealPlace MistakesPlace => new(JobRunData.MistakesColumn, Id);
}

internal sealed class JobRunData : IEntityTypeConfiguration<JobRun>
{
    internal const string MistakesColumn = "job.mistakes";

    public void Configure(EntityTypeBuilder<JobRun> table)
    {
        table.ToTable("jobs");
        table.Property(j => j.Mistakes).IsSealed(MistakesColumn).Metadata.SetMaxLength(null);
        table.Property(j => j.Kind).HasMaxLength(80);
        table.HasIndex(j => new { j.State, j.AskedAt });
        table.HasIndex(j => new { j.AskedBy, j.AskedAt });
    }
}
