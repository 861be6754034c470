using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;

namespace UnionHome.Modules.Aid.Disasters;

[JsonConverter(typeof(ByName<TeamState>))]
public enum TeamState
{
    Working, Closed,
}

/// <summary>A visit as told: what was found, and when somebody is there again; nothing more is due when everything is done.</summary>
public sealed record ToldTeamVisit(DateOnly On, string Visitors, string Found, bool IsDone, DateOnly? NextOn);

/// <summary>
/// A rebuilding team (重建帮扶队) of a disaster: a leader and members by name, and the households that it looks after. Each is visited until a visit finds
/// everything done; only then the team is closed.
/// </summary>
public sealed class RebuildingTeam : SteppedRecord<TeamState>
{
    public const string Kind = "rebuilding_team";
    public const int LongestName = 40;
    public const int LongestLeader = 60;
    public const int LongestMembers = 400;

    private static readonly StepMap<TeamState> Declared = new StepMap<TeamState>()
        .Step("describe", "调整帮扶队", TeamState.Working, TeamState.Working, AidModule.Keep)
        .Step("assign", "分配受灾户", TeamState.Working, TeamState.Working, AidModule.Keep)
        .Step("release", "移出受灾户", TeamState.Working, TeamState.Working, AidModule.Keep, needsReason: true)
        .Step("visit", "登记回访", TeamState.Working, TeamState.Working, AidModule.Keep)
        .Step("close", "办结帮扶队", TeamState.Working, TeamState.Closed, AidModule.Keep);

    public static readonly IReadOnlyDictionary<string, string> StepNames = new Dictionary<string, string>(Declared.Names) { ["create"] = "组建重建帮扶队" };

    private RebuildingTeam() { }

    public override string RecordKind => Kind;

    public override StepMap<TeamState> Map => Declared;

    public Guid DisasterId { get; private set; }

    public string Name { get; private set; } = "";

    public string Leader { get; private set; } = "";

    /// <summary>By name, with commas between.</summary>
    public string Members { get; private set; } = "";

    public DateOnly FormedOn { get; private set; }

    private string Address => $"/aid/disasters/teams/{Id}";

    internal static RebuildingTeam Form(Disaster disaster, string name, string leader, string members, Act act)
    {
        var team = new RebuildingTeam { Id = Guid.CreateVersion7(act.At), DisasterId = disaster.Id, FormedOn = act.On, OrganisationId = disaster.OrganisationId, Path = disaster.Path };
        team.Say(name, leader, members);
        disaster.Rebuild(act);
        team.Raise(StepTaken.Of(team, "create", "", nameof(TeamState.Working), act));
        return team;
    }

    public void Describe(string name, string leader, string members, Act act)
    {
        Take("describe", act);
        Say(name, leader, members);
    }

    /// <param name="all">The households of the team, the new ones included.</param>
    internal void Assign(IReadOnlyList<DisasterSurvey> added, IReadOnlyList<DisasterSurvey> all, DateOnly dueOn, Act act)
    {
        if (added.Count == 0) throw new RuleViolation("disasters.nobody_chosen", "请至少选择一户", "Households");
        Take("assign", act);
        foreach (var household in added) household.Join(this, dueOn);
        WaitFor(all, act);
    }

    /// <param name="left">The households that stay.</param>
    internal void Release(DisasterSurvey household, IReadOnlyList<DisasterSurvey> left, Act act)
    {
        Take("release", act);
        household.LeaveTeam();
        WaitFor(left, act);
    }

    internal TeamVisit Visit(DisasterSurvey household, ToldTeamVisit told, IReadOnlyList<DisasterSurvey> all, Vault vault, Act act)
    {
        if (told.On > act.On || told.On < household.SurveyedOn) throw new RuleViolation("disasters.visit_day", "回访日期应在核查（{0}）之后，不晚于今天", "On", household.SurveyedOn.Iso());
        if (household.RebuiltOn is not null) throw new RuleViolation("disasters.done_already", "“{0}”已经办妥", null, household.Name);
        if (!told.IsDone && told.NextOn is null) throw new RuleViolation("disasters.next_missing", "没有办妥的请填写下次回访日期", "NextOn");
        if (!told.IsDone && told.NextOn <= told.On) throw new RuleViolation("disasters.next_before", "下次回访日期应晚于本次", "NextOn");
        Take("visit", act);
        var visit = TeamVisit.Of(this, household, told, vault, act);
        household.WasVisited(told.On, told.IsDone ? null : told.NextOn, act);
        Raise(visit);
        WaitFor(all, act);
        return visit;
    }

    /// <summary>Why it cannot be closed; null when it can.</summary>
    internal static RuleViolation? InTheWayOfClosing(IReadOnlyList<DisasterSurvey> all) =>
        all.Count(h => h.RebuiltOn is null) is > 0 and var open ? new("disasters.households_open", "重建帮扶队还有 {0} 户没有办妥，每户回访办妥后才能办结", null, open) : null;

    internal void Close(IReadOnlyList<DisasterSurvey> all, Act act)
    {
        if (InTheWayOfClosing(all) is { } refusal) throw refusal;
        Take("close", act);
        Raise(new TodoDone(this, act));
    }

    /// <summary>One to-do for the team: the visit that is due first or, once everything is done, its end.</summary>
    private void WaitFor(IReadOnlyList<DisasterSurvey> all, Act act)
    {
        Raise(new TodoDone(this, act));
        if (all.Count == 0) return;
        var due = all.Where(h => h.RebuiltOn is null).Min(h => h.VisitDueOn);
        Raise(due is null
            ? Todo.For(this, "close", AidModule.Keep, "各户都已办妥，办结重建帮扶队：{0}", [Name], $"{Address}/closing", null, act)
            : Todo.For(this, "visit", AidModule.Keep, "回访受灾户：{0}", [Name], Address, due, act));
    }

    private void Say(string name, string leader, string members)
    {
        Name = Disaster.Text(name, LongestName, "请填写帮扶队名称，最多 {0} 个字", nameof(Name));
        Leader = Disaster.Text(leader, LongestLeader, "请填写队长姓名，最多 {0} 个字", nameof(Leader));
        Members = Disaster.Text(members, LongestMembers, "请填写队员姓名，最多 {0} 个字", nameof(Members));
    }
}

/// <summary>One visit of a team to a household (重建回访). Never changed afterwards.</summary>
public sealed class TeamVisit : Record
{
    public const int LongestText = 400;
    public const int LongestVisitors = 120;

    private TeamVisit() { }

    public override string RecordKind => "team_visit";

    public Guid TeamId { get; private set; }

    public Guid SurveyId { get; private set; }

    public DateOnly On { get; private set; }

    public string Visitors { get; private set; } = "";

    [Personal("team_visit.found")]
    public Sealed Found { get; private set; } = null!;

    public bool IsDone { get; private set; }

    public DateOnly? NextOn { get; private set; }

    public string WrittenBy { get; private set; } = "";

    internal static TeamVisit Of(RebuildingTeam team, DisasterSurvey household, ToldTeamVisit told, Vault vault, Act act)
    {
        var visit = new TeamVisit
        {
            Id = Guid.CreateVersion7(act.At),
            TeamId = team.Id,
            SurveyId = household.Id,
            On = told.On,
            Visitors = Disaster.Text(told.Visitors, LongestVisitors, "请填写回访人，最多 {0} 个字", nameof(Visitors)),
            IsDone = told.IsDone,
            NextOn = told.IsDone ? null : told.NextOn,
            WrittenBy = act.UserName,
            OrganisationId = household.OrganisationId,
            Path = household.Path,
        };
        visit.Found = vault.Seal(visit, nameof(Found), Disaster.Text(told.Found, LongestText, "请填写回访情况，最多 {0} 个字", nameof(Found)));
        return visit;
    }
}
