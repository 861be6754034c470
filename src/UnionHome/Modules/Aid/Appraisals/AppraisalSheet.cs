using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Aid.Appraisals;

[JsonConverter(typeof(ByName<AppraisalState>))]
public enum AppraisalState
{
    Draft, Open, Closed,
}

/// <summary>One line of an appraisal sheet (考核指标).</summary>
/// <param name="Points">The most that it can bring (分值).</param>
/// <param name="Figure">The figure that scores it by itself; null where somebody judges.</param>
/// <param name="Target">The value of the figure that brings all points; less brings its share.</param>
public sealed record Indicator(string Name, int Points, string? Figure, decimal? Target)
{
    /// <summary>What a value brings, in tenths of a point.</summary>
    public int TenthsFor(decimal? value) =>
        (int)decimal.Round(Points * 10 * Math.Clamp((value ?? 0) / Target!.Value, 0, 1), 0, MidpointRounding.AwayFromZero);
}

/// <summary>Points that somebody gave a union for an indicator, in tenths, and why.</summary>
public sealed record Mark(Guid UnionId, int Indicator, int Tenths, string Reason);

/// <summary>What stood when the sheet was closed: the value of the figure, if there was one, and the points in tenths.</summary>
public sealed record Score(Guid UnionId, int Indicator, decimal? Value, int Tenths);

/// <summary>
/// A year's appraisal of aid work (帮扶工作考核表) of the unions directly below: indicators that figures score by themselves and such that are judged with a
/// reason. Once closed it stays as it stood.
/// </summary>
public sealed class AppraisalSheet : SteppedRecord<AppraisalState>, INamed
{
    public const string Kind = "appraisal_sheet";
    public const int LongestTitle = 80;
    public const int LongestName = 80;
    public const int LongestReason = 200;
    public const int MostIndicators = 30;
    public const int FullPoints = 100;

    private static readonly StepMap<AppraisalState> Declared = new StepMap<AppraisalState>()
        .Step("describe", "修改考核表", AppraisalState.Draft, AppraisalState.Draft, AidModule.Appraise)
        .Step("open", "开始考核", AppraisalState.Draft, AppraisalState.Open, AidModule.Decide)
        .Step("mark", "评分", AppraisalState.Open, AppraisalState.Open, AidModule.Appraise, needsReason: true)
        .Step("close", "公布结果", AppraisalState.Open, AppraisalState.Closed, AidModule.Decide);

    public static readonly IReadOnlyDictionary<string, string> StepNames = new Dictionary<string, string>(Declared.Names) { ["create"] = "起草考核表" };

    private AppraisalSheet() { }

    public override string RecordKind => Kind;

    public override StepMap<AppraisalState> Map => Declared;

    public string Title { get; private set; } = "";

    public int Year { get; private set; }

    public IReadOnlyList<Indicator> Indicators { get; private set; } = [];

    public IReadOnlyList<Mark> Marks { get; private set; } = [];

    /// <summary>The result as published; empty before.</summary>
    public IReadOnlyList<Score> Scores { get; private set; } = [];

    public Guid DraftedBy { get; private set; }

    public Period Period => new(new(Year, 1, 1), new(Year, 12, 31));

    string INamed.Name(bool english) => Title;

    public static AppraisalSheet Draft(Organisation union, int year, string title, IReadOnlyList<Indicator> indicators, Act act)
    {
        if (year < 2000 || year > act.On.Year) throw new RuleViolation("appraisal.year", "年度应在 2000 至 {0} 之间", nameof(Year), act.On.Year);
        var sheet = new AppraisalSheet { Id = Guid.CreateVersion7(act.At), Year = year, DraftedBy = act.UserId };
        sheet.BelongTo(union);
        sheet.Say(title, indicators);
        sheet.Raise(StepTaken.Of(sheet, "create", "", nameof(AppraisalState.Draft), act));
        sheet.Raise(Todo.For(sheet, "open", AidModule.Decide, "启用考核表“{0}”", [sheet.Title], $"/aid/appraisals/{sheet.Id}/opening", null, act));
        return sheet;
    }

    public void Describe(string title, IReadOnlyList<Indicator> indicators, Act act)
    {
        Take("describe", act);
        Say(title, indicators);
    }

    /// <summary>职责分离: who drew the sheet up does not put it into force.</summary>
    public bool MayBeOpenedBy(Guid user) => user != DraftedBy || user == Guid.Empty;

    /// <summary>Why it cannot be put into force by that user; null when it can.</summary>
    public RuleViolation? InTheWayOfOpening(Guid user)
    {
        if (!MayBeOpenedBy(user)) return new("appraisal.own", "本人起草的考核表须由他人启用");
        var sum = Indicators.Sum(i => i.Points);
        return sum == FullPoints ? null : new("appraisal.sum", "各项分值合计应为 {0} 分，现在是 {1} 分", null, FullPoints, sum);
    }

    public void Open(Act act)
    {
        if (InTheWayOfOpening(act.UserId) is { } refusal) throw refusal;
        Take("open", act);
        Raise(new TodoDone(this, act, "open"));
        if (Indicators.Any(i => i.Figure is null)) Raise(Todo.For(this, "mark", AidModule.Appraise, "为考核表“{0}”评分", [Title], $"/aid/appraisals/{Id}", null, act));
    }

    /// <summary>Gives a union points for an indicator that no figure scores; given again they replace the first, and the history keeps both.</summary>
    /// <param name="act">Its reason says why so many.</param>
    public void Give(UnionHead union, int indicator, decimal points, Act act)
    {
        if (indicator < 0 || indicator >= Indicators.Count || Indicators[indicator].Figure is not null) throw new RuleViolation("appraisal.not_judged", "这项指标不由人工评分", "Indicator");
        var of = Indicators[indicator];
        if (points < 0 || points > of.Points || points * 10 != decimal.Truncate(points * 10)) throw new RuleViolation("appraisal.points", "得分应为 0 至 {0}，最多一位小数", "Points", of.Points);
        if (act.Reason?.Trim().Length > LongestReason) throw new RuleViolation("appraisal.reason_long", "理由最多 {0} 个字", "Reason", LongestReason);
        Take("mark", act with { Reason = string.IsNullOrWhiteSpace(act.Reason) ? act.Reason : $"{union.NameZh}，{of.Name}，{points:0.#} 分：{act.Reason.Trim()}" });
        Marks = [.. Marks.Where(m => m.UnionId != union.Id || m.Indicator != indicator), new(union.Id, indicator, (int)(points * 10), act.Reason!.Trim())];
    }

    /// <summary>Why the result cannot be published on that day; null when it can.</summary>
    /// <param name="scores">Of every union for every indicator, as it stands now.</param>
    public RuleViolation? InTheWayOfClosing(IReadOnlyList<Score?> scores, DateOnly on)
    {
        var missing = scores.Count(s => s is null);
        if (missing > 0) return new("appraisal.missing", "还有 {0} 项没有评分，评完才能公布", null, missing);
        return on > Period.To ? null : new("appraisal.year_not_over", "{0} 年度还没有结束，次年才能公布结果", null, Year);
    }

    public void Close(IReadOnlyList<Score?> scores, Act act)
    {
        if (InTheWayOfClosing(scores, act.On) is { } refusal) throw refusal;
        Take("close", act);
        Raise(new TodoDone(this, act));
        Scores = [.. scores.OfType<Score>()];
    }

    private void Say(string title, IReadOnlyList<Indicator> indicators)
    {
        Title = title.Trim() is { Length: > 0 and <= LongestTitle } called ? called : throw new RuleViolation("appraisal.title", "请填写考核表名称，最多 {0} 个字", nameof(Title), LongestTitle);
        if (indicators.Count is 0 or > MostIndicators) throw new RuleViolation("appraisal.count", "请填写 1 至 {0} 项指标", nameof(Indicators), MostIndicators);
        foreach (var one in indicators)
        {
            if (one.Name.Length is 0 or > LongestName) throw new RuleViolation("appraisal.name", "请填写指标名称，最多 {0} 个字", nameof(Indicators), LongestName);
            if (one.Points is < 1 or > FullPoints) throw new RuleViolation("appraisal.indicator_points", "“{0}”的分值应为 1 至 {1} 的整数", nameof(Indicators), one.Name, FullPoints);
            if (one.Figure is { } code && FigureCatalogue.Find(code) is null) throw new RuleViolation("appraisal.figure", "没有统计指标“{0}”", nameof(Indicators), code);
            if (one.Figure is not null != one.Target is > 0) throw new RuleViolation("appraisal.target", "“{0}”：由统计指标计分的须填写大于零的目标值，人工评分的不填", nameof(Indicators), one.Name);
        }

        if (indicators.DistinctBy(i => i.Name).Count() < indicators.Count) throw new RuleViolation("appraisal.twice", "指标名称不能重复", nameof(Indicators));
        Indicators = indicators;
    }
}
