using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Steps;
using UnionHome.Modules.Organisations.Enterprises;

namespace UnionHome.Modules.Organisations.Lights;

/// <summary>How many enterprises each union covers today.</summary>
internal static class EnterprisesCovered
{
    private static readonly Ownership[] Enterprises = [.. Enum.GetValues<Ownership>().Where(o => o.IsEnterprise())];

    public static Task<Dictionary<Guid, int>> Of(Db db, IReadOnlyCollection<Guid> unions, CancellationToken cancellationToken) =>
        db.Set<Enterprise>().Where(e => e.UnionId != null && unions.Contains(e.UnionId.Value) && Enterprises.Contains(e.Ownership))
            .GroupBy(e => e.UnionId!.Value).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
}

/// <summary>An enterprise has joined or left a union: where its lights are on, it counts or no longer counts with them.</summary>
internal sealed record CoverageChanged(Guid UnionId, int By, DateOnly On, Act Act) : IPosting
{
    bool IPosting.LocksRows => true;

    async Task IPosting.PostTogether(Db db, IReadOnlyList<IPosting> postings, CancellationToken cancellationToken)
    {
        var changes = postings.Cast<CoverageChanged>().ToList();
        Guid[] unions = [.. changes.Select(c => c.UnionId).Distinct()];
        var lit = await db.Set<UnionProfile>().Where(p => unions.Contains(p.OrganisationId) && p.State == LightState.BothLit).ToDictionaryAsync(p => p.OrganisationId, cancellationToken);
        foreach (var change in changes.OrderBy(c => c.On))
            if (lit.GetValueOrDefault(change.UnionId) is { } profile) profile.Follow(profile.Counted + change.By, change.On, change.Act);
        List<FigurePosting> raised = [.. lit.Values.SelectMany(p => p.TakeRaised()).Cast<FigurePosting>()];
        if (raised.Count > 0) await ((IPosting)raised[0]).PostTogether(db, raised, cancellationToken);
    }
}
