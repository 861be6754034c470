using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Organisations.Lights;

public enum SpotCheckState
{
    AsTold, MendDue, Mended, Closed,
}

/// <summary>
/// A spot check (抽查): somebody of the level above goes and looks whether plaque and identity are shown as told. What is not must be mended
/// within the days of the rule, and is looked at again. A check of a merged union is settled by its heir, who keeps its records.
/// </summary>
public sealed class SpotCheck : SteppedRecord<SpotCheckState>
{
    public const string Kind = "spot_check";

    private static readonly StepMap<SpotCheckState> Declared = new StepMap<SpotCheckState>()
        .Step("find-wrong", "不符，限期整改", SpotCheckState.AsTold, SpotCheckState.MendDue, LightsModule.Check)
        .Step("mend", "已整改，待复核", SpotCheckState.MendDue, SpotCheckState.Mended, LightsModule.Fill, needsReason: true)
        .Step("not-mended", "整改不到位", SpotCheckState.Mended, SpotCheckState.MendDue, LightsModule.Check, needsReason: true)
        .Step("close", "复核通过", SpotCheckState.Mended, SpotCheckState.Closed, LightsModule.Check);

    public static readonly IReadOnlyDictionary<string, string> StepNames = new Dictionary<string, string>(Declared.Names) { ["create"] = "抽查" };

    private SpotCheck() { }

    /// <param name="missing">The places at which it was not found as told, and what else was wrong; none when all was as told.</param>
    public SpotCheck(UnionProfile profile, DateOnly on, IReadOnlyList<string> seen, IReadOnlyList<string> missing, string finding, DateOnly mendBy, Act act)
    {
        if (!profile.IsPlaqueOn) throw new RuleViolation("lights.not_lit", "该工会还没有亮牌，不需要抽查");
        if (on > act.On) throw new RuleViolation("lights.day_ahead", "日期不能晚于今天", "On");
        if (on < profile.PlaqueOn) throw new RuleViolation("lights.before_plaque", "抽查日期不能早于亮牌日期 {0}", "On", profile.PlaqueOn.Value.Iso());
        if (seen.Count + missing.Count == 0) throw new RuleViolation("lights.nothing_checked", "请至少勾选一处查看过的位置", "Seen");
        if (missing.Count > 0 && string.IsNullOrWhiteSpace(finding)) throw new RuleViolation("lights.no_finding", "有不符的位置时，请写明看到了什么", "Finding");
        (OrganisationId, Path, ProfileId) = (profile.OrganisationId, profile.Path, profile.Id);
        (On, Seen, Missing, Finding, CheckedBy) = (on, seen, missing, finding.Trim(), act.UserName);
        Raise(StepTaken.Of(this, "create", "", nameof(SpotCheckState.AsTold), act));
        if (missing.Count > 0) AskToMend("find-wrong", mendBy, act with { At = act.At.AddTicks(10) });
    }

    public override string RecordKind => Kind;

    public override StepMap<SpotCheckState> Map => Declared;

    public Guid ProfileId { get; private set; }

    public DateOnly On { get; private set; }

    public IReadOnlyList<string> Seen { get; private set; } = [];

    public IReadOnlyList<string> Missing { get; private set; } = [];

    public string Finding { get; private set; } = "";

    public string CheckedBy { get; private set; } = "";

    public DateOnly? MendBy { get; private set; }

    public bool IsOpen => State is SpotCheckState.MendDue or SpotCheckState.Mended;

    private string Address => $"/organisations/{OrganisationId}/lights/checks/{Id}";

    /// <summary>The union says what it mended; the act carries the photo.</summary>
    public void Mend(Act act)
    {
        Take("mend", act);
        Raise(new TodoDone(this, act));
        Raise(Todo.For(this, "recheck", LightsModule.Check, "复核双亮整改：{0}", [Finding], Address, null, act, OrganisationPath.Parent(Path)));
    }

    public void NotMended(DateOnly mendBy, Act act)
    {
        Raise(new TodoDone(this, act));
        AskToMend("not-mended", mendBy, act);
    }

    public void Close(Act act)
    {
        Take("close", act);
        Raise(new TodoDone(this, act));
    }

    private void AskToMend(string step, DateOnly mendBy, Act act)
    {
        Take(step, act);
        MendBy = mendBy;
        Raise(Todo.For(this, "mend", LightsModule.Fill, "双亮抽查发现问题，请在期限前整改：{0}", [Finding], Address, mendBy, act));
    }
}
