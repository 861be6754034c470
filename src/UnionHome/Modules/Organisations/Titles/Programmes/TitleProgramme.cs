using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Organisations.Titles.Programmes;

public enum TitleKind
{
    /// <summary>Counted as a union up to standard; a union meets one standard at a time.</summary>
    Standardisation,

    Title,
}

public enum ProgrammeState
{
    Running, Ended,
}

/// <summary>What a programme is called and whom it is for.</summary>
public sealed record ProgrammeHead(string NameZh, string NameEn, TitleKind Kind, IReadOnlyList<OrganisationKind> Applicants);

/// <summary>A title that a union gives to unions below it, year after year by the sheet of that year's version.</summary>
public sealed class TitleProgramme : SteppedRecord<ProgrammeState>, INamed
{
    public const int LongestName = 60;
    public const int LongestNameEn = 120;

    private static readonly StepMap<ProgrammeState> Declared = new StepMap<ProgrammeState>()
        .Step("change", "修改", ProgrammeState.Running, ProgrammeState.Running, TitlesModule.Manage)
        .Step("end", "停办", ProgrammeState.Running, ProgrammeState.Ended, TitlesModule.Manage, needsReason: true);

    public static readonly IReadOnlyDictionary<string, string> StepNames = new Dictionary<string, string>(Declared.Names) { ["create"] = "设立" };

    private TitleProgramme() { }

    public override string RecordKind => "title_programme";

    public override StepMap<ProgrammeState> Map => Declared;

    public string NameZh { get; private set; } = "";

    public string NameEn { get; private set; } = "";

    public TitleKind Kind { get; private set; }

    /// <summary>The kinds of unions that may apply, by the words of <see cref="OrganisationKind"/>.</summary>
    public IReadOnlyList<string> Applicants { get; private set; } = [];

    /// <summary>Whether a version was ever opened: from then on every union below sees it.</summary>
    public bool Opened { get; private set; }

    public string Name(bool english) => english && NameEn.Length > 0 ? NameEn : NameZh;

    public bool IsFor(OrganisationKind kind) => Applicants.Contains(kind.ToString());

    public static TitleProgramme Found(Organisation union, ProgrammeHead head, Act act)
    {
        if (union.State != OrganisationState.Active) throw new RuleViolation("titles.union_closed", "该工会已撤销或合并", "Union");
        var programme = new TitleProgramme();
        programme.BelongTo(union);
        programme.Take(head);
        programme.Raise(StepTaken.Of(programme, "create", "", nameof(ProgrammeState.Running), act));
        return programme;
    }

    /// <summary>What it counts as is settled with the first version that opens: figures posted before would no longer be what they say.</summary>
    public void Change(ProgrammeHead head, Act act)
    {
        if (Opened && head.Kind != Kind) throw new RuleViolation("titles.kind_settled", "已有版本开放申报，类别不能再改", nameof(Kind));
        Take("change", act);
        Take(head);
    }

    public void End(Act act) => Take("end", act);

    internal void Open() => Opened = true;

    private void Take(ProgrammeHead head)
    {
        var (zh, en) = (head.NameZh.Trim(), head.NameEn.Trim());
        if (zh.Length is 0 or > LongestName) throw new RuleViolation("titles.name", "请填写名称，最多 {0} 个字", nameof(NameZh), LongestName);
        if (en.Length > LongestNameEn) throw new RuleViolation("titles.name_en", "最多 {0} 个字", nameof(NameEn), LongestNameEn);
        if (head.Applicants.Count == 0) throw new RuleViolation("titles.nobody", "请至少选择一类可以申报的工会", nameof(Applicants));
        (NameZh, NameEn, Kind, Applicants) = (zh, en, head.Kind, [.. head.Applicants.Distinct().Order().Select(k => k.ToString())]);
    }
}
