using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Jobs;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Organisations.Lights;

/// <summary>
/// Lights follow what happens elsewhere: a chair whose term ends on a day without anybody's step, an enterprise that joins or leaves, a
/// union that is closed or merged. Two nodes that meet at one profile are kept apart by its version.
/// </summary>
internal sealed class LightsWatch(Db db, RuleBook rules, TimeProvider clock) : IRecurring
{
    private const int Batch = 500;

    public async Task Run(CancellationToken cancellationToken)
    {
        await PutOutTheEnded(cancellationToken);
        for (var last = Guid.Empty; await Next(last, cancellationToken) is { Count: > 0 } profiles; last = profiles[^1].Id)
        {
            await Follow(profiles, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
    }

    private Task<List<UnionProfile>> Next(Guid last, CancellationToken cancellationToken) =>
        db.Set<UnionProfile>().Where(p => p.State == LightState.BothLit && p.Id.CompareTo(last) > 0).OrderBy(p => p.Id).Take(Batch).ToListAsync(cancellationToken);

    private async Task Follow(List<UnionProfile> profiles, CancellationToken cancellationToken)
    {
        var (today, act) = (clock.Today(), Act.BySystem(clock));
        Guid[] unions = [.. profiles.Select(p => p.OrganisationId)];
        var officers = await OfficersShown.Of(db, unions, today, cancellationToken);
        var enterprises = await EnterprisesCovered.Of(db, unions, cancellationToken);
        foreach (var profile in profiles)
        {
            if (!profile.IsChairTrue(officers[profile.OrganisationId].FirstOrDefault(o => o.IsChair)))
            {
                var days = (int)(await rules.Get(LightsRules.RenewalDays, profile.Path, today, cancellationToken)).Number;
                profile.ChairChanged(today, today.AddDays(days), act);
            }
            else
            {
                profile.Follow(enterprises.GetValueOrDefault(profile.OrganisationId), today, act);
            }
        }
    }

    /// <summary>On the day on which the union ended, when its levels went to the heir: there the two take each other away.</summary>
    private async Task PutOutTheEnded(CancellationToken cancellationToken)
    {
        var ended = await (from p in db.Set<UnionProfile>()
                           join o in db.Organisations on p.OrganisationId equals o.Id
                           where o.State != OrganisationState.Active && (p.State == LightState.PlaqueLit || p.State == LightState.BothLit || p.State == LightState.RenewalDue)
                           select new { Profile = p, o.ClosedOn }).ToListAsync(cancellationToken);
        foreach (var each in ended)
        {
            var act = Act.BySystem(clock, "工会已撤销或合并");
            each.Profile.PutOut(each.ClosedOn is { } on && on > each.Profile.Since ? on : each.Profile.Since, act);
        }

        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }
}
