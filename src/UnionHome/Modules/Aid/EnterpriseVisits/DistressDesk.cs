using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations;

namespace UnionHome.Modules.Aid.EnterpriseVisits;

/// <summary>Writes visits to enterprises in difficulty down, follows their promises up, takes wrong ones back; and lets each enterprise count once a year.</summary>
public sealed class DistressDesk(Db db, Reach reach)
{
    private const int MostShown = 20;

    /// <param name="union">The union that visited, as typed.</param>
    /// <param name="of">The enterprise's own union, as typed; empty when it has none.</param>
    public async Task<DistressVisit> Record(string union, string? of, ToldDistressVisit told, CancellationToken cancellationToken)
    {
        var by = await reach.Pick(db, union, AidModule.Keep, "Union", cancellationToken);
        var own = string.IsNullOrWhiteSpace(of) ? null : await reach.Pick(db, of, AidModule.Keep, "EnterpriseUnion", cancellationToken);
        await Lock(by.Id, cancellationToken);
        var act = reach.Act();
        var visit = DistressVisit.Record(by, own, told, act);
        var ofYear = await OfYear(visit, cancellationToken);
        if (ofYear.Any(v => v.On == visit.On && v.State != DistressVisitState.TakenBack && v.IsSame(visit)))
            throw new RuleViolation("distress.twice", "{0}在 {1} 走访“{2}”已经登记过", nameof(DistressVisit.Name), by, visit.On.Iso(), visit.Name);
        DistressVisit.CountOnce([.. ofYear, visit], act);
        db.Add(visit);
        await db.SaveChangesAsync(cancellationToken);
        return visit;
    }

    public async Task FollowUp(DistressVisit visit, ToldFollowUp told, CancellationToken cancellationToken)
    {
        visit.FollowUp(told, reach.Act());
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task TakeBack(DistressVisit visit, string? reason, CancellationToken cancellationToken)
    {
        await Lock(visit.OrganisationId, cancellationToken);
        await db.ExpectUnchanged(visit, cancellationToken);
        var act = reach.Act(reason);
        visit.TakeBack(act);
        DistressVisit.CountOnce(await OfYear(visit, cancellationToken), act);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The other visits of the same union to the same enterprise, the newest first.</summary>
    public async Task<IReadOnlyList<DistressVisit>> Others(DistressVisit visit, CancellationToken cancellationToken) =>
        await db.Set<DistressVisit>().AsNoTracking()
            .Where(v => v.OrganisationId == visit.OrganisationId && v.Id != visit.Id && (v.NameKey == visit.NameKey || (v.UnionId != null && v.UnionId == visit.UnionId)))
            .OrderByDescending(v => v.On).ThenByDescending(v => v.Id).Take(MostShown).ToListAsync(cancellationToken);

    private async Task<List<DistressVisit>> OfYear(DistressVisit visit, CancellationToken cancellationToken)
    {
        var (from, to) = (new DateOnly(visit.On.Year, 1, 1), new DateOnly(visit.On.Year, 12, 31));
        return await db.Set<DistressVisit>().Where(v => v.OrganisationId == visit.OrganisationId && v.On >= from && v.On <= to).ToListAsync(cancellationToken);
    }

    /// <summary>Two who write visits of one union down stand in line, so that the second finds what the first wrote.</summary>
    private Task Lock(Guid union, CancellationToken cancellationToken) =>
        TreeLock.ShareAndLock(db, $"SELECT 1 FROM organisations WHERE id = {union} FOR NO KEY UPDATE", cancellationToken);
}
