using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Jobs;
using UnionHome.Foundation.Tree;

namespace UnionHome.Tests.Foundation.Jobs;

public sealed class JobWorkerTests
{
    private const string Kind = "test.found";

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_a_job_does_is_saved_with_its_end(Engine engine)
    {
        await using var host = await Start(engine, new());
        var (city, run) = await Ask(host);

        Assert.True(await Worker(host).DoNext(default));
        Assert.False(await Worker(host).DoNext(default));

        await using var db = host.Open();
        var done = await db.Set<JobRun>().SingleAsync(j => j.Id == run);
        Assert.Equal((JobState.Done, 2, 2, "F1"), (done.State, done.Done, done.Total, done.ResultAs<string>()));
        Assert.Equal(1, await db.Organisations.CountAsync(o => o.ParentId == city));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Eight_workers_do_a_job_once(Engine engine)
    {
        await using var host = await Start(engine, new());
        var (city, _) = await Ask(host);

        var did = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Worker(host).DoNext(default)));

        Assert.Single(did, d => d);
        await using var db = host.Open();
        Assert.Equal(1, await db.Organisations.CountAsync(o => o.ParentId == city));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_node_that_fell_silent_is_replaced_and_cannot_save_any_more(Engine engine)
    {
        var gate = new Gate { Hold = new() };
        await using var host = await Start(engine, gate);
        var (city, run) = await Ask(host);

        var silent = Worker(host).DoNext(default);
        await gate.Entered.Task;
        gate.Hold!.TrySetCanceled();
        gate.Hold = null;
        var slow = gate.Release;
        host.Clock.Advance(JobWorker.Claim + TimeSpan.FromSeconds(1));
        Assert.True(await Worker(host).DoNext(default));
        slow.SetResult();
        Assert.True(await silent);

        await using var db = host.Open();
        Assert.Equal(1, await db.Organisations.CountAsync(o => o.ParentId == city));
        Assert.Equal((JobState.Done, 2), ((await db.Set<JobRun>().SingleAsync(j => j.Id == run)).State, (await db.Set<JobRun>().SingleAsync(j => j.Id == run)).Attempts));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_refusal_ends_the_job_with_its_sentence_and_nothing_saved(Engine engine)
    {
        await using var host = await Start(engine, new() { Refuse = true });
        var (city, run) = await Ask(host);

        await Worker(host).DoNext(default);

        await using var db = host.Open();
        var failed = await db.Set<JobRun>().SingleAsync(j => j.Id == run);
        Assert.Equal((JobState.Failed, "不行 {0}", "F1"), (failed.State, failed.FailureTold()!.Text, failed.FailureTold()!.Args[0]));
        Assert.Equal(0, await db.Organisations.CountAsync(o => o.ParentId == city));
    }

    private static Task<TestHost> Start(Engine engine, Gate gate) =>
        TestHost.Start(engine, services => services.AddSingleton(gate).AddJob<FoundingJob>(Kind, "设立"));

    /// <summary>A worker as another node would have it.</summary>
    private static JobWorker Worker(TestHost host) => new(
        host.Services.GetRequiredService<IServiceScopeFactory>(), host.Services.GetRequiredService<IEnumerable<JobKind>>(), host.Clock, NullLogger<JobWorker>.Instance);

    private static async Task<(Guid City, Guid Run)> Ask(TestHost host)
    {
        await using var db = host.Open();
        var city = await World.City(db);
        var run = JobRun.Ask(Kind, "F1", city, World.Act(), inEnglish: false);
        db.Add(run);
        await db.SaveChangesAsync();
        return (city.Id, run.Id);
    }

    /// <summary>Holds a job at its middle until the test lets it go on.</summary>
    private sealed class Gate
    {
        public TaskCompletionSource? Hold { get; set; }

        public TaskCompletionSource Entered { get; } = new();

        public TaskCompletionSource Release { get; } = new();

        public bool Refuse { get; init; }
    }

    private sealed class FoundingJob(Db db, Gate gate) : IJob
    {
        public async Task<JobOutcome> Run(JobInHand job, CancellationToken cancellationToken)
        {
            var code = job.Input<string>();
            var city = await db.Organisations.SingleAsync(o => o.Id == job.Run.OrganisationId, cancellationToken);
            var wait = gate.Hold is not null;
            gate.Entered.TrySetResult();
            if (wait) await gate.Release.Task;
            db.Add(city.Found(code, "通榆县总工会", "", OrganisationKind.County, new(2014, 1, 1), job.Act()));
            if (gate.Refuse) throw new RuleViolation("test.no", "不行 {0}", null, code);
            if (!wait) await job.Save(1, 2, cancellationToken);
            return new(code);
        }
    }
}
