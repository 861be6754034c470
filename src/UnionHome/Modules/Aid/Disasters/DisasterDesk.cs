using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Grants;
using UnionHome.Modules.Aid.HandOuts;
using UnionHome.Modules.Organisations;

namespace UnionHome.Modules.Aid.Disasters;

/// <summary>Registers disasters, reports them upward, closes them.</summary>
public sealed class DisasterDesk(Db db, Reach reach, RuleBook rules, TimeProvider clock)
{
    public async Task<Disaster> Register(string union, ToldDisaster told, CancellationToken cancellationToken)
    {
        var at = await reach.Pick(db, union, AidModule.Keep, "Union", cancellationToken);
        var disaster = Disaster.Register(at, told, await Within(DisastersModule.ReportDays, at.Path, cancellationToken), reach.Act());
        db.Add(disaster);
        await db.SaveChangesAsync(cancellationToken);
        return disaster;
    }

    public async Task Describe(Disaster disaster, ToldDisaster told, CancellationToken cancellationToken)
    {
        var earlier = await Standing(disaster.Id).Where(s => s.SurveyedOn < told.HappenedOn).CountAsync(cancellationToken);
        if (earlier > 0) throw new RuleViolation("disasters.surveyed_before", "有 {0} 户的核查日期早于这一天，请先核对", nameof(Disaster.HappenedOn), earlier);
        disaster.Describe(told, reach.Act());
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Withdraw(Disaster disaster, string? reason, CancellationToken cancellationToken)
    {
        await Lock(db, disaster.Id, cancellationToken);
        await db.ExpectUnchanged(disaster, cancellationToken);
        disaster.Withdraw(reach.Act(reason));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The sum over the households that stand now.</summary>
    public async Task<ReportSums> Sums(Guid disaster, CancellationToken cancellationToken) => await SumsOf(Standing(disaster), cancellationToken);

    internal static async Task<ReportSums> SumsOf(IQueryable<DisasterSurvey> surveys, CancellationToken cancellationToken)
    {
        var rows = await surveys.Select(s => new { s.People, s.Dead, s.Injured, s.Housing, s.Loss }).ToListAsync(cancellationToken);
        return new(
            rows.Count, rows.Sum(r => r.People), rows.Sum(r => r.Dead), rows.Sum(r => r.Injured), rows.Count(r => r.Housing == HousingDamage.Collapsed), rows.Count(r => r.Housing == HousingDamage.Bad),
            rows.Aggregate(Money.Zero, (sum, r) => sum + r.Loss));
    }

    /// <summary>Tells the union above what is known now. Nobody surveys in between, and of two who report at once the second is told.</summary>
    public async Task<DisasterReport> Report(Disaster disaster, Money wanted, string? words, CancellationToken cancellationToken)
    {
        await Lock(db, disaster.Id, cancellationToken);
        await db.ExpectUnchanged(disaster, cancellationToken);
        var above = OrganisationPath.Parent(disaster.Path);
        var report = disaster.Report(await Sums(disaster.Id, cancellationToken), wanted, words, above.Length > 0, await Within(DisastersModule.ReportDays, disaster.Path, cancellationToken), reach.Act());
        await db.SaveChangesAsync(cancellationToken);
        return report;
    }

    public Task<List<DisasterReport>> Reports(Guid disaster, CancellationToken cancellationToken) =>
        db.Set<DisasterReport>().AsNoTracking().Where(r => r.DisasterId == disaster).OrderByDescending(r => r.Number).ToListAsync(cancellationToken);

    /// <summary>The report for somebody who reads for the union above it; for all others there is none.</summary>
    public async Task<DisasterReport> FindAbove(Guid id, CancellationToken cancellationToken)
    {
        var report = await reach.Find<DisasterReport>(id, DisastersModule.Read, cancellationToken);
        return report.Above.Length > 0 && await reach.May(DisastersModule.Read, report.Above, cancellationToken) ? report : throw new NotFound(nameof(DisasterReport));
    }

    public async Task Acknowledge(DisasterReport report, string? answer, CancellationToken cancellationToken)
    {
        report.Acknowledge(await db.Set<Disaster>().SingleAsync(d => d.Id == report.DisasterId, cancellationToken), reach.Act(string.IsNullOrWhiteSpace(answer) ? null : answer.Trim()));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>What is still under way in it.</summary>
    internal async Task<DisasterOpenEnds> OpenEnds(Guid disaster, CancellationToken cancellationToken)
    {
        ListState[] ended = [ListState.Approved, ListState.Refused, ListState.Withdrawn];
        HandOutState[] handed = [HandOutState.Closed, HandOutState.Withdrawn];
        return new(
            await db.Set<GrantList>().CountAsync(l => l.DisasterId == disaster && !ended.Contains(l.State), cancellationToken) + await db.Set<HandOut>().CountAsync(h => h.DisasterId == disaster && !handed.Contains(h.State), cancellationToken),
            await Standing(disaster).CountAsync(s => s.TeamId != null && s.RebuiltOn == null, cancellationToken),
            await db.Set<RebuildingTeam>().CountAsync(t => t.DisasterId == disaster && t.State == TeamState.Working, cancellationToken));
    }

    public async Task Close(Disaster disaster, CancellationToken cancellationToken)
    {
        await Lock(db, disaster.Id, cancellationToken);
        await db.ExpectUnchanged(disaster, cancellationToken);
        disaster.Close(await OpenEnds(disaster.Id, cancellationToken), reach.Act());
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Who surveys, reports, relieves or closes at the same moment stands in line, so that each finds what the one before has done.</summary>
    internal static Task Lock(Db db, Guid disaster, CancellationToken cancellationToken) =>
        TreeLock.ShareAndLock(db, $"SELECT 1 FROM disasters WHERE id = {disaster} FOR NO KEY UPDATE", cancellationToken);

    private IQueryable<DisasterSurvey> Standing(Guid disaster) => db.Set<DisasterSurvey>().Where(s => s.DisasterId == disaster && s.State == SurveyState.Standing);

    private async Task<DateOnly> Within(string rule, string path, CancellationToken cancellationToken) =>
        clock.Today().AddDays((int)(await rules.Get(rule, path, clock.Today(), cancellationToken)).Number);
}
