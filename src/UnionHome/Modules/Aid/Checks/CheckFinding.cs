using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;
using UnionHome.Modules.Aid.Hardship;

namespace UnionHome.Modules.Aid.Checks;

[JsonConverter(typeof(ByName<FindingState>))]
public enum FindingState
{
    Open, Upheld, Dismissed,
}

/// <summary>From which register a list comes that households are checked against (比对来源).</summary>
[JsonConverter(typeof(ByName<CheckKind>))]
public enum CheckKind
{
    Death, Retirement, Employment, House, Car, Company,
}

/// <summary>
/// Somebody of a filed household stands on a list of deaths, retirements, new jobs, houses, cars or companies (核查结果). Until a reviewer has looked
/// into it the household is given nothing more.
/// </summary>
public sealed class CheckFinding : SteppedRecord<FindingState>
{
    public const string Kind = "check_finding";
    public const int LongestDetail = 200;

    private static readonly StepMap<FindingState> Declared = new StepMap<FindingState>()
        .Step("uphold", "核查属实", FindingState.Open, FindingState.Upheld, HardshipModule.Verify, needsReason: true)
        .Step("dismiss", "不影响认定", FindingState.Open, FindingState.Dismissed, HardshipModule.Verify, needsReason: true);

    public static readonly IReadOnlyDictionary<string, string> StepNames = new Dictionary<string, string>(Declared.Names) { ["create"] = "比对发现" };

    private CheckFinding() { }

    public override string RecordKind => Kind;

    public override StepMap<FindingState> Map => Declared;

    public Guid FileId { get; private set; }

    /// <summary>Blind index of the ID number of who stands on the list.</summary>
    public string WhoIndex { get; private set; } = "";

    /// <summary>Which of the household that is.</summary>
    public Kinship Who { get; private set; }

    public CheckKind Source { get; private set; }

    /// <summary>Since when it is so, as the list says.</summary>
    public DateOnly Since { get; private set; }

    [Personal("check_finding.detail")]
    public Sealed? Detail { get; private set; }

    public DateOnly FoundOn { get; private set; }

    public DateOnly? DecidedOn { get; private set; }

    /// <summary>The first day whose aid was not due any more: the month after the event.</summary>
    public DateOnly StopsFrom => new DateOnly(Since.Year, Since.Month, 1).AddMonths(1);

    /// <param name="centre">Where the reviewers sit who look into it.</param>
    internal static CheckFinding Of(CheckHit hit, CheckKind source, string centre, DateOnly dueOn, Vault vault, Act act)
    {
        var (file, since, detail) = (hit.File, hit.Row.Since, hit.Row.Detail);
        if (since > act.On) throw new RuleViolation("checks.ahead", "日期不能晚于今天", nameof(Since));
        var finding = new CheckFinding
        {
            Id = Guid.CreateVersion7(act.At),
            FileId = file.Id,
            Who = hit.Who,
            WhoIndex = hit.WhoIndex,
            Source = source,
            Since = since,
            FoundOn = act.On,
            OrganisationId = file.OrganisationId,
            Path = file.Path,
        };
        finding.Detail = string.IsNullOrWhiteSpace(detail) ? null : vault.Seal(finding, nameof(Detail), detail.Trim());
        finding.Raise(StepTaken.Of(finding, "create", "", nameof(FindingState.Open), act));
        finding.Raise(Todo.For(finding, "look", HardshipModule.Verify, "核查困难职工档案 {0} 的比对结果", [file.Number ?? ""], $"/aid/checks/{finding.Id}", dueOn, act, centre));
        return finding;
    }

    /// <summary>It is so: the household is given nothing until it was reviewed, or leaves.</summary>
    public void Uphold(string centre, DateOnly dueOn, Act act)
    {
        Take("uphold", act);
        DecidedOn = act.On;
        Raise(new TodoDone(this, act));
        Raise(Todo.For(this, "follow", HardshipModule.Verify, "比对结果属实，请复核或退档", [], $"/aid/files/{FileId}", dueOn, act, centre));
    }

    public void Dismiss(Act act)
    {
        Take("dismiss", act);
        DecidedOn = act.On;
        Raise(new TodoDone(this, act));
    }
}
