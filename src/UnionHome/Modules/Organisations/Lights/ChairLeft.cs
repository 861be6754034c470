using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Steps;
using UnionHome.Modules.Organisations.Terms;

namespace UnionHome.Modules.Organisations.Lights;

/// <summary>
/// A chair has left office: unless the same person takes it again in the same step (a re-election), the identity that was made public is no
/// longer true, and its light goes out with it.
/// </summary>
internal sealed record ChairLeft(Guid UnionId, DateOnly On, Act Act) : IPosting
{
    bool IPosting.LocksRows => true;

    async Task IPosting.PostTogether(Db db, IReadOnlyList<IPosting> postings, CancellationToken cancellationToken)
    {
        var left = postings.Cast<ChairLeft>().GroupBy(l => l.UnionId).ToDictionary(g => g.Key, g => g.OrderBy(l => l.On).Last());
        Guid[] unions = [.. left.Keys];
        var stored = await db.Set<UnionProfile>().Where(p => unions.Contains(p.OrganisationId) && p.State == LightState.BothLit).ToListAsync(cancellationToken);

        // The same step may have put the light out already (the union is merged).
        var lit = stored.FindAll(p => p.IsBothOn);
        if (lit.Count == 0) return;
        var kept = await OfficersShown.InOffice(db, unions).ToListAsync(cancellationToken);
        var chairs = kept.Concat(db.ChangeTracker.Entries<Officer>().Select(e => e.Entity)).Where(o => o.IsInOffice).Distinct().ToLookup(o => o.OrganisationId, OfficersShown.Shown);
        foreach (var profile in lit)
        {
            if (chairs[profile.OrganisationId].Any(c => c.IsChair && profile.IsChairTrue(c))) continue;
            var (on, act) = (left[profile.OrganisationId].On, left[profile.OrganisationId].Act with { Reason = null, Evidence = null });
            var days = (int)(await new RuleBook(db).Get(LightsRules.RenewalDays, profile.Path, act.On, cancellationToken)).Number;
            profile.ChairChanged(on, act.On.AddDays(days), act);
        }

        await db.PostRaisedBy(lit, cancellationToken);
    }
}
