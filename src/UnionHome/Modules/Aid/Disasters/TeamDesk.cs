using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Aid.Disasters;

/// <summary>Forms rebuilding teams, gives them households, writes their visits down.</summary>
public sealed class TeamDesk(Db db, Reach reach, Vault vault, RuleBook rules, TimeProvider clock)
{
    public async Task<RebuildingTeam> Form(Disaster disaster, string name, string leader, string members, CancellationToken cancellationToken)
    {
        await DisasterDesk.Lock(db, disaster.Id, cancellationToken);
        await db.ExpectUnchanged(disaster, cancellationToken);
        var team = RebuildingTeam.Form(disaster, name, leader, members, reach.Act());
        db.Add(team);
        await db.SaveChangesAsync(cancellationToken);
        return team;
    }

    public async Task Describe(RebuildingTeam team, string name, string leader, string members, CancellationToken cancellationToken)
    {
        team.Describe(name, leader, members, reach.Act());
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Assign(RebuildingTeam team, IReadOnlyCollection<Guid> chosen, CancellationToken cancellationToken)
    {
        await Lock(team, cancellationToken);
        var ids = chosen.ToHashSet();
        var added = await (await reach.Within(db.Set<DisasterSurvey>(), AidModule.Keep, cancellationToken)).Where(s => s.DisasterId == team.DisasterId && s.TeamId != team.Id && ids.Contains(s.Id)).ToListAsync(cancellationToken);
        var due = clock.Today().AddDays((int)(await rules.Get(DisastersModule.VisitDays, team.Path, clock.Today(), cancellationToken)).Number);
        team.Assign(added, [.. await Households(team.Id, cancellationToken), .. added], due, reach.Act());
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Release(RebuildingTeam team, Guid household, string? reason, CancellationToken cancellationToken)
    {
        await Lock(team, cancellationToken);
        var (released, all) = await Household(team, household, cancellationToken);
        team.Release(released, [.. all.Where(h => h != released)], reach.Act(reason));
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task<TeamVisit> Visit(RebuildingTeam team, Guid household, ToldTeamVisit told, CancellationToken cancellationToken)
    {
        await Lock(team, cancellationToken);
        var (visited, all) = await Household(team, household, cancellationToken);
        var visit = team.Visit(visited, told, all, vault, reach.Act());
        await db.SaveChangesAsync(cancellationToken);
        return visit;
    }

    public async Task Close(RebuildingTeam team, CancellationToken cancellationToken)
    {
        await Lock(team, cancellationToken);
        team.Close(await Households(team.Id, cancellationToken), reach.Act());
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The households of a team, what is due first before what is done.</summary>
    public async Task<List<DisasterSurvey>> Households(Guid team, CancellationToken cancellationToken) =>
        await db.Set<DisasterSurvey>().Where(s => s.TeamId == team).OrderBy(s => s.VisitDueOn == null).ThenBy(s => s.VisitDueOn).ThenBy(s => s.Id).ToListAsync(cancellationToken);

    private async Task<(DisasterSurvey Household, List<DisasterSurvey> All)> Household(RebuildingTeam team, Guid household, CancellationToken cancellationToken)
    {
        var all = await Households(team.Id, cancellationToken);
        return (all.SingleOrDefault(h => h.Id == household) ?? throw new RuleViolation("disasters.not_of_team", "请选择这支帮扶队的一户", "Household"), all);
    }

    /// <summary>Two who write something of one team down stand in line.</summary>
    private async Task Lock(RebuildingTeam team, CancellationToken cancellationToken)
    {
        await TreeLock.ShareAndLock(db, $"SELECT 1 FROM rebuilding_teams WHERE id = {team.Id} FOR NO KEY UPDATE", cancellationToken);
        await db.ExpectUnchanged(team, cancellationToken);
    }
}
