using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations.Titles.Programmes;

namespace UnionHome.Modules.Organisations.Titles.Applications;

/// <summary>
/// An application of a union for a title, from the first self-assessment to the title's end. Who enters does not review, who reviews
/// does not award. It follows its union through the tree; when the union is closed or merged, the application or the title lapses.
/// </summary>
public sealed partial class TitleApplication : SteppedRecord<ApplicationState>
{
    public const string Kind = "title_application";

    private static readonly ApplicationState[] Open =
        [ApplicationState.Draft, ApplicationState.SentBack, ApplicationState.Submitted, ApplicationState.Reviewed, ApplicationState.Noticed, ApplicationState.Stopped, ApplicationState.Unopposed];

    private static readonly ApplicationState[] Standing = [ApplicationState.Awarded, ApplicationState.Doubted];

    private static readonly StepMap<ApplicationState> Declared = new StepMap<ApplicationState>()
        .Step("submit", "提交申报", [ApplicationState.Draft, ApplicationState.SentBack], ApplicationState.Submitted, TitlesModule.Apply)
        .Step("send-back", "退回修改", ApplicationState.Submitted, ApplicationState.SentBack, TitlesModule.Review, needsReason: true)
        .Step("review", "实地考评", ApplicationState.Submitted, ApplicationState.Reviewed, TitlesModule.Review)
        .Step("review-again", "退回重新考评", [ApplicationState.Reviewed, ApplicationState.Stopped], ApplicationState.Submitted, TitlesModule.Award, needsReason: true)
        .Step("announce", "公示", ApplicationState.Reviewed, ApplicationState.Noticed, TitlesModule.Award)
        .Step("pass-notice", "公示期满无异议", ApplicationState.Noticed, ApplicationState.Unopposed, "")
        .Step("stop", "异议成立，停止认定", ApplicationState.Noticed, ApplicationState.Stopped, "")
        .Step("refuse", "不予认定", [ApplicationState.Reviewed, ApplicationState.Stopped, ApplicationState.Unopposed], ApplicationState.Refused, TitlesModule.Award, needsReason: true)
        .Step("award", "认定", ApplicationState.Unopposed, ApplicationState.Awarded, TitlesModule.Award)
        .Step("withdraw", "撤回申报", Open, ApplicationState.Withdrawn, TitlesModule.Apply, needsReason: true)
        .Step("recheck", "复查合格", ApplicationState.Awarded, ApplicationState.Awarded, TitlesModule.Review)
        .Step("doubt", "复查不合格", ApplicationState.Awarded, ApplicationState.Doubted, TitlesModule.Review, needsReason: true)
        .Step("keep", "保留", ApplicationState.Doubted, ApplicationState.Awarded, TitlesModule.Award, needsReason: true)
        .Step("lose", "取消", ApplicationState.Doubted, ApplicationState.Lost, TitlesModule.Award, needsReason: true)
        .Step("expire", "到期", Standing, ApplicationState.Expired, "")
        .Step("renew", "由新的认定接续", Standing, ApplicationState.Renewed, TitlesModule.Award)
        .Step("lapse", "工会撤销或合并，终止", [.. Open, .. Standing], ApplicationState.Lapsed, "");

    /// <summary>The Chinese name of each step, for timelines.</summary>
    public static readonly IReadOnlyDictionary<string, string> StepNames = new Dictionary<string, string>(Declared.Names) { ["create"] = "开始申报" };

    private readonly List<ItemScore> scores = [];

    private TitleApplication() { }

    public override string RecordKind => Kind;

    public override StepMap<ApplicationState> Map => Declared;

    public Guid ProgrammeId { get; private set; }

    public Guid VersionId { get; private set; }

    /// <summary>What the title counts as; the programme's when the application was begun.</summary>
    public TitleKind TitleKind { get; private set; }

    public IReadOnlyList<ItemScore> Scores => scores;

    /// <summary>How often scores were written, so that a change of them alone makes a new version of the record as well.</summary>
    public int Writings { get; private set; }

    public Guid StartedBy { get; private set; }

    public Guid? SubmittedBy { get; private set; }

    public DateTimeOffset? SubmittedAt { get; private set; }

    public int SelfTotal { get; private set; }

    /// <summary>By when the step that is next should be taken.</summary>
    public DateOnly? DueOn { get; private set; }

    public bool IsEditable => State is ApplicationState.Draft or ApplicationState.SentBack;

    public bool IsStanding => Standing.Contains(State);

    public bool IsUnderWay => Open.Contains(State);

    public static TitleApplication Begin(TitleGround of, Act act)
    {
        if (of.Union.State != OrganisationState.Active) throw new RuleViolation("titles.union_closed", "该工会已撤销或合并", "Union");
        if (of.Programme.State != ProgrammeState.Running) throw new RuleViolation("titles.programme_ended", "项目已停办");
        if (of.Version.State != VersionState.Open) throw new RuleViolation("titles.version_not_open", "这个年度没有开放申报");
        if (!of.Programme.IsFor(of.Union.Kind)) throw new RuleViolation("titles.not_for_kind", "“{0}”不接受{1}申报", "Union", of.Programme, of.Union.Kind.Name());
        if (of.Union.Path == of.Programme.Path || !OrganisationPath.Covers(of.Programme.Path, of.Union.Path))
            throw new RuleViolation("titles.not_below", "只有{0}下级的工会可以申报", "Union", of.Runner);
        RefuseLate(of.Version, act);
        var application = new TitleApplication { ProgrammeId = of.Programme.Id, VersionId = of.Version.Id, TitleKind = of.Programme.Kind, StartedBy = act.UserId };
        application.BelongTo(of.Union);
        of.Version.Use();
        application.Raise(StepTaken.Of(application, "create", "", nameof(ApplicationState.Draft), act));
        return application;
    }

    /// <summary>Writes the self-assessment; items that are not told keep what they had.</summary>
    public void Assess(ProgrammeVersion version, IReadOnlyList<Assessed> told, IReadOnlyCollection<Guid> dropped)
    {
        if (!IsEditable) throw new RuleViolation("titles.not_editable", "申报已提交，不能再修改；请由上级退回");
        foreach (var each in told)
        {
            RefuseBeyond(Item(version, each.ItemId), each.Points, each.Remark);
            Score(each.ItemId).Tell(each);
        }

        foreach (var score in scores) score.Drop(dropped);
        SelfTotal = scores.Sum(s => s.SelfPoints ?? 0);
        Writings++;
    }

    /// <summary>Everything that keeps the self-assessment from being handed in, item by item.</summary>
    public IReadOnlyList<(ScoreItem Item, RuleViolation Refusal)> Gaps(ProgrammeVersion version)
    {
        var gaps = new List<(ScoreItem, RuleViolation)>();
        foreach (var item in version.Ordered)
        {
            var score = scores.Find(s => s.ItemId == item.Id);
            if (item.IsVeto && score?.SelfHit is null) gaps.Add((item, new("titles.veto_open", "请选择是否有这种情况", "Hit")));
            if (!item.IsVeto && score?.SelfPoints is null) gaps.Add((item, new("titles.points_open", "请填写自评分，没有做到的填 0", "Points")));
            if (item.NeedsEvidence && score is { SelfPoints: > 0, Evidence.Count: 0 }) gaps.Add((item, new("titles.evidence_missing", "这一项得分须附证明材料", "Evidence")));
        }

        return gaps;
    }

    public void Submit(TitleGround of, DateOnly dueOn, Act act)
    {
        if (State == ApplicationState.Draft) RefuseLate(of.Version, act);
        if (IsEditable && Gaps(of.Version) is [var gap, ..]) throw gap.Refusal;
        Take("submit", act);
        if (SubmittedAt is null) Post(TitlesFigures.Applications, act.On, 1, act);
        (SubmittedBy, SubmittedAt) = (act.UserId, act.At);
        Wait("review", TitlesModule.Review, "考评{0}申报的“{1}”", "review", of, dueOn, act, LevelAbove(Path));
    }

    public void SendBack(TitleGround of, DateOnly dueOn, Act act)
    {
        RefuseOwn(act);
        Take("send-back", act);
        Wait("amend", TitlesModule.Apply, "{0}申报的“{1}”被退回，请修改后重新提交", "assessment", of, dueOn, act, Path);
    }

    /// <summary>Reviews are the level's above; of a union at the top its own.</summary>
    public static string LevelAbove(string path) => OrganisationPath.Parent(path) is { Length: > 0 } parent ? parent : path;

    private static void RefuseLate(ProgrammeVersion version, Act act)
    {
        if (version.ApplyUntil < act.On) throw new RuleViolation("titles.late", "申报已于 {0} 截止", null, version.ApplyUntil.Value.Iso());
    }

    private static void RefuseBeyond(ScoreItem item, int? points, string remark)
    {
        if (points > item.Points) throw new RuleViolation("titles.over_points", "本项最高 {0} 分", "Points", Points.Say(item.Points));
        if (remark.Length > ItemScore.LongestRemark) throw new RuleViolation("titles.remark", "最多 {0} 个字", "Remark", ItemScore.LongestRemark);
    }

    private static ScoreItem Item(ProgrammeVersion version, Guid id) =>
        version.Items.FirstOrDefault(i => i.Id == id) ?? throw new RuleViolation("titles.unknown_item", "评分表中没有这一项", "Item");

    private ItemScore Score(Guid item)
    {
        var score = scores.Find(s => s.ItemId == item);
        if (score is null) scores.Add(score = new(Id, item));
        return score;
    }

    /// <summary>Settles what waited and asks for the next step.</summary>
    private void Wait(string kind, string permission, string text, string page, TitleGround of, DateOnly? dueOn, Act act, string at)
    {
        Raise(new TodoDone(this, act));
        Raise(Todo.For(this, kind, permission, text, [of.Union.NameZh, of.Programme.NameZh], $"/organisations/titles/applications/{Id}/{page}", dueOn, act, at));
        DueOn = dueOn;
    }

    private void WaitForNobody(Act act)
    {
        Raise(new TodoDone(this, act));
        DueOn = null;
    }
}
