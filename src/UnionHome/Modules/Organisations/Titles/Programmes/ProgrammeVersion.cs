using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Organisations.Titles.Programmes;

public enum VersionState
{
    Draft, Open, Closed,
}

/// <summary>A grade and the least points for it; a programme without grades has one, called "up to standard".</summary>
public sealed record Grade(string Name, int Least);

/// <summary>What a version says beside its items.</summary>
/// <param name="ValidMonths">Null when the title stands until it is lost.</param>
public sealed record VersionTerms(DateOnly? ApplyUntil, int? ValidMonths, bool Rechecked, IReadOnlyList<Grade> Grades);

/// <summary>The sheet of a programme for one year. Written as a draft; once it is open it is frozen, since unions are scored by it.</summary>
public sealed class ProgrammeVersion : SteppedRecord<VersionState>
{
    public const int MostItems = 200;
    public const int MostGrades = 5;
    public const int LongestGrade = 20;

    private static readonly StepMap<VersionState> Declared = new StepMap<VersionState>()
        .Step("open", "开放申报", VersionState.Draft, VersionState.Open, TitlesModule.Manage)
        .Step("take-back", "收回修改", VersionState.Open, VersionState.Draft, TitlesModule.Manage, needsReason: true)
        .Step("close", "截止申报", VersionState.Open, VersionState.Closed, TitlesModule.Manage);

    public static readonly IReadOnlyDictionary<string, string> StepNames = new Dictionary<string, string>(Declared.Names) { ["create"] = "起草" };

    private readonly List<ScoreItem> items = [];

    private ProgrammeVersion() { }

    public override string RecordKind => "title_version";

    public override StepMap<VersionState> Map => Declared;

    public Guid ProgrammeId { get; private set; }

    public int Year { get; private set; }

    /// <summary>The last day on which applications by it are handed in.</summary>
    public DateOnly? ApplyUntil { get; private set; }

    public int? ValidMonths { get; private set; }

    /// <summary>Whether the title is re-checked at intervals.</summary>
    public bool Rechecked { get; private set; }

    public IReadOnlyList<string> GradeNames { get; private set; } = [];

    public IReadOnlyList<int> GradeLeasts { get; private set; } = [];

    /// <summary>How often the sheet was written, so that a change of its items alone makes a new version of the record as well.</summary>
    public int Writings { get; private set; }

    /// <summary>Whether an application stands on it; then it can no longer be taken back.</summary>
    public bool Used { get; private set; }

    public IReadOnlyList<ScoreItem> Items => items;

    public IEnumerable<ScoreItem> Ordered => items.OrderBy(i => i.Order);

    /// <summary>The highest grade first.</summary>
    public IEnumerable<Grade> Grades => GradeNames.Zip(GradeLeasts, (name, least) => new Grade(name, least));

    public int FullPoints => items.Sum(i => i.Points);

    public static ProgrammeVersion Draft(TitleProgramme programme, Organisation union, int year, ProgrammeVersion? copied, Act act)
    {
        if (programme.State != ProgrammeState.Running) throw new RuleViolation("titles.programme_ended", "项目已停办");
        if (year < 2000 || year > act.On.Year + 1) throw new RuleViolation("titles.year", "年度应在 {0} 至 {1} 之间", nameof(Year), 2000, act.On.Year + 1);
        var version = new ProgrammeVersion { ProgrammeId = programme.Id, Year = year, GradeNames = ["达标"], GradeLeasts = [0], ValidMonths = 36, Rechecked = true };
        version.BelongTo(union);
        if (copied is not null)
        {
            (version.GradeNames, version.GradeLeasts, version.ValidMonths, version.Rechecked) = (copied.GradeNames, copied.GradeLeasts, copied.ValidMonths, copied.Rechecked);
            version.items.AddRange(copied.Ordered.Select(i => i.Copy(version.Id)));
        }

        version.Raise(StepTaken.Of(version, "create", "", nameof(VersionState.Draft), act));
        return version;
    }

    /// <summary>Writes terms and sheet anew.</summary>
    public void Write(VersionTerms terms, IReadOnlyList<ScoredPoint> sheet)
    {
        if (State != VersionState.Draft) throw new RuleViolation("titles.version_frozen", "已开放申报的版本不能修改；请收回（尚无申报时）或另建新版本");
        if (sheet.Count > MostItems) throw new RuleViolation("titles.too_many_items", "一份评分表最多 {0} 项", "Rows", MostItems);
        if (terms.ValidMonths is < 1 or > 240) throw new RuleViolation("titles.valid_months", "有效期应为 1 至 240 个月；长期有效的请留空", nameof(ValidMonths));
        (ApplyUntil, ValidMonths, Rechecked) = (terms.ApplyUntil, terms.ValidMonths, terms.Rechecked);
        var grades = terms.Grades.OrderByDescending(g => g.Least).ToList();
        if (grades.Count is 0 or > MostGrades) throw new RuleViolation("titles.grades", "请填写 1 至 {0} 个等次及其最低分", "Grades", MostGrades);
        if (grades.DistinctBy(g => g.Name).Count() < grades.Count || grades.DistinctBy(g => g.Least).Count() < grades.Count)
            throw new RuleViolation("titles.grades_twice", "等次的名称和最低分不能重复", "Grades");
        (GradeNames, GradeLeasts) = ([.. grades.Select(g => g.Name)], [.. grades.Select(g => g.Least)]);
        items.Clear();
        items.AddRange(sheet.Select((point, at) => new ScoreItem(Id, at + 1, point)));
        Writings++;
    }

    public void Open(TitleProgramme programme, Act act)
    {
        if (programme.State != ProgrammeState.Running) throw new RuleViolation("titles.programme_ended", "项目已停办");
        if (FullPoints == 0) throw new RuleViolation("titles.empty_sheet", "评分表还没有计分的项目，不能开放申报");
        if (GradeLeasts[0] > FullPoints)
            throw new RuleViolation("titles.grade_out_of_reach", "等次“{0}”最低 {1} 分，而评分表总分只有 {2} 分", null, GradeNames[0], Points.Say(GradeLeasts[0]), Points.Say(FullPoints));
        Take("open", act);
        programme.Open();
    }

    public void TakeBack(Act act)
    {
        if (Used) throw new RuleViolation("titles.version_used", "已有工会按这个版本申报，不能收回；请另建新版本");
        Take("take-back", act);
    }

    public void Close(Act act) => Take("close", act);

    public Grade? GradeFor(int points) => Grades.FirstOrDefault(g => points >= g.Least);

    internal void Use() => Used = true;
}
