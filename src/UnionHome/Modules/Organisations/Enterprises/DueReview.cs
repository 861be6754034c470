using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Jobs;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Steps;

namespace UnionHome.Modules.Organisations.Enterprises;

/// <summary>
/// Looks daily for units whose months are over, and for those that a changed rule names. Two nodes may look at once: the record's version lets
/// one of them save, and the other comes round again.
/// </summary>
internal sealed class DueReview(Db db, RuleBook rules, TimeProvider clock) : IRecurring
{
    public static readonly TimeSpan Interval = TimeSpan.FromHours(6);
    private const int Together = 500;

    public async Task Run(CancellationToken cancellationToken)
    {
        var act = Act.BySystem(clock);
        var open = db.Set<Enterprise>().Where(e => e.State == EnterpriseState.Open);
        foreach (var path in await open.Select(e => e.Path).Distinct().ToListAsync(cancellationToken))
        {
            var rule = await DueRule.Get(rules, path, act.On, cancellationToken);
            var latest = act.On.AddMonths(-rule.Months);
            while (await open.Where(e => e.Path == path && (e.IsDue
                       ? e.Workers < rule.LeastWorkers
                       : e.Workers >= rule.LeastWorkers && e.From <= act.On && (e.OpenedOn == null || e.OpenedOn < latest)))
                       .OrderBy(e => e.Id).Take(Together).ToListAsync(cancellationToken) is { Count: > 0 } changed)
            {
                if (changed.FindAll(e => e.Review(rule, act)).Count == 0) break;
                await db.SaveChangesAsync(cancellationToken);
                db.ChangeTracker.Clear();
            }
        }
    }
}
