using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Jobs;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Organisations.Titles.Applications;

/// <summary>What comes with time: titles expire, those of unions that ended lapse, re-checks and renewals are asked for ahead. One transaction for each.</summary>
internal sealed partial class TitleCare(Db db, ApplicationDesk desk, TimeProvider clock, ILogger<TitleCare> log) : IRecurring
{
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(30);

    private static readonly ApplicationState[] Over =
        [ApplicationState.Refused, ApplicationState.Withdrawn, ApplicationState.Lost, ApplicationState.Expired, ApplicationState.Renewed, ApplicationState.Lapsed];

    public async Task Run(CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var root = await db.Organisations.OrderBy(o => o.Path).Select(o => o.Path).FirstOrDefaultAsync(cancellationToken);
        if (root is null) return;
        var ahead = today.AddDays((int)await desk.Rule(TitlesModule.CareDays, root, cancellationToken));
        var all = db.Set<TitleApplication>().AsNoTracking();
        var standing = all.Where(a => a.State == ApplicationState.Awarded || a.State == ApplicationState.Doubted);
        var ended = from a in all
                    where !Over.Contains(a.State)
                    join o in db.Organisations on a.OrganisationId equals o.Id
                    where o.State != OrganisationState.Active
                    select a.Id;
        await Each(ended, (a, ground, act) => a.Lapse(ground.Union.ClosedOn ?? today, act), cancellationToken);
        await Each(standing.Where(a => a.ValidUntil < today).Select(a => a.Id), (a, _, act) => a.Expire(act), cancellationToken);
        await Each(standing.Where(a => a.State == ApplicationState.Awarded && a.RecheckOn <= ahead && !a.RecheckAsked).Select(a => a.Id), (a, ground, act) => a.AskForRecheck(ground, act), cancellationToken);
        await Each(standing.Where(a => a.ValidUntil <= ahead && !a.RenewalAsked).Select(a => a.Id), (a, ground, act) => a.AskForRenewal(ground, act), cancellationToken);
    }

    private Task Each(IQueryable<Guid> due, Action<TitleApplication, TitleGround, Act> step, CancellationToken cancellationToken) =>
        db.Each<TitleApplication>(due, async a => step(a, await desk.Ground(a, cancellationToken), Act.BySystem(clock)), (id, refusal) => LogStuck(id, refusal.Code), cancellationToken);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Title application {Application} did not move: {Refusal}")]
    private partial void LogStuck(Guid application, string refusal);
}
