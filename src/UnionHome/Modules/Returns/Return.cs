using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Notices;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Returns;

public enum ReturnState
{
    Draft, Submitted, SentBack, Accepted, Replaced, Discarded,
}

/// <summary>
/// A return (填报): the figures that a union tells for a period, with everything below it. Accepted by the level above, it is posted to the
/// figures ledger as reported; a corrected return takes back what the old one posted.
/// </summary>
public sealed class Return : SteppedRecord<ReturnState>
{
    public const string Kind = "return";

    internal const int LongestWords = 60;

    private static readonly StepMap<ReturnState> Declared = new StepMap<ReturnState>()
        .Step("submit", "提交", [ReturnState.Draft, ReturnState.SentBack], ReturnState.Submitted, ReturnsModule.Fill)
        .Step("send-back", "退回", ReturnState.Submitted, ReturnState.SentBack, ReturnsModule.Accept, needsReason: true)
        .Step("accept", "审核通过", ReturnState.Submitted, ReturnState.Accepted, ReturnsModule.Accept)
        .Step("replace", "由更正后的填报取代", ReturnState.Accepted, ReturnState.Replaced, ReturnsModule.Accept)
        .Step("discard", "作废", [ReturnState.Draft, ReturnState.SentBack], ReturnState.Discarded, ReturnsModule.Fill, needsReason: true);

    /// <summary>The Chinese name of each step, for timelines.</summary>
    public static readonly IReadOnlyDictionary<string, string> StepNames =
        new Dictionary<string, string>(Declared.Names) { ["create"] = "建立", ["remind"] = "催报" };

    private readonly List<ReturnLine> lines = [];

    private Return() { }

    public Return(Organisation organisation, Period period, string told, Act act)
    {
        if (organisation.State != OrganisationState.Active && organisation.ClosedOn < period.From)
            throw new RuleViolation("returns.union_closed", "该工会在所属期间已撤销，不能填报", "Union");
        if (period.From > act.On)
            throw new RuleViolation("returns.period_not_begun", "所属期间 {0} 至 {1} 尚未开始，不能填报", "From", period.From.Iso(), period.To.Iso());
        if (told.Trim().Length > LongestWords) throw new RuleViolation("returns.words_too_long", "期间的说法最多 {0} 个字", "Told", LongestWords);
        BelongTo(organisation);
        (From, To, Told) = (period.From, period.To, told.Trim());
        Raise(StepTaken.Of(this, "create", "", nameof(ReturnState.Draft), act));
    }

    public override string RecordKind => Kind;

    public override StepMap<ReturnState> Map => Declared;

    public DateOnly From { get; private set; }

    public DateOnly To { get; private set; }

    public Period Period => new(From, To);

    /// <summary>The period in the union's own words when they say it otherwise than the dates do, such as "five years to 2014".</summary>
    public string Told { get; private set; } = "";

    public IReadOnlyList<ReturnLine> Lines => lines;

    /// <summary>How often the sheet was written, so that a change of its lines alone makes a new version of the return as well.</summary>
    public int Writings { get; private set; }

    public Guid? SubmittedBy { get; private set; }

    public DateTimeOffset? SubmittedAt { get; private set; }

    public DateTimeOffset? AcceptedAt { get; private set; }

    public string? AcceptedBy { get; private set; }

    /// <summary>The accepted return that this one corrects.</summary>
    public Guid? CorrectsId { get; private set; }

    /// <summary>The return that took this one's place.</summary>
    public Guid? ReplacedById { get; private set; }

    public bool IsOpen => State is ReturnState.Draft or ReturnState.SentBack;

    /// <summary>Writes the sheet anew; what is not in <paramref name="told"/> is no longer in the return.</summary>
    public void Write(IReadOnlyList<ToldFigure> told)
    {
        if (!IsOpen) throw new RuleViolation("returns.not_open", "填报已提交，不能再修改；请由上级退回，或在审核通过后更正");
        var twice = told.GroupBy(t => t.Figure.Code).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null) throw new RuleViolation("returns.figure_twice", "指标“{0}”填了两次，请合并为一行", "Lines", twice.First().Figure);
        Writings++;
        lines.RemoveAll(l => told.All(t => t.Figure.Code != l.Figure));
        foreach (var each in told)
        {
            var line = lines.Find(l => l.Figure == each.Figure.Code);
            if (line is null) lines.Add(line = new(Id, each.Figure.Code));
            line.Tell(each);
        }
    }

    /// <param name="dueOn">By when the level above should have looked at it.</param>
    public void Submit(DateOnly dueOn, Act act)
    {
        if (To > act.On)
            throw new RuleViolation("returns.period_not_over", "所属期间到 {0} 才结束，结束后才能提交", "To", To.Iso());
        if (lines.All(l => l.Amount is null)) throw new RuleViolation("returns.nothing_told", "还没有填写任何数字", "Lines");
        Take("submit", act);
        (SubmittedBy, SubmittedAt) = (act.UserId, act.At);
        Raise(new TodoDone(this, act));
        Raise(Todo.For(this, "review", ReturnsModule.Accept, "审核填报：{0} 至 {1}", [From.Iso(), To.Iso()], $"/returns/{Id}/review", dueOn, act, LevelAbove(Path)));
    }

    public void SendBack(DateOnly dueOn, Act act)
    {
        Take("send-back", act);
        Raise(new TodoDone(this, act));
        Raise(Todo.For(this, "amend", ReturnsModule.Fill, "填报被退回，请修改后重新提交：{0} 至 {1}", [From.Iso(), To.Iso()], $"/returns/{Id}", dueOn, act));
    }

    /// <summary>The level above asks for it (催报): the union gets a to-do, those who fill in returns there a message.</summary>
    public void Remind(DateOnly dueOn, Act act)
    {
        if (!IsOpen) throw new RuleViolation("returns.nothing_to_remind", "该填报已提交，无需催报");
        IReadOnlyList<string> period = [From.Iso(), To.Iso()];
        Raise(StepTaken.Of(this, "remind", State.ToString(), State.ToString(), act));
        Raise(new TodoDone(this, act, "fill"));
        Raise(Todo.For(this, "fill", ReturnsModule.Fill, "请填报 {0} 至 {1} 的数据", period, $"/returns/{Id}", dueOn, act));
        Raise(new NoticeToHolders(ReturnsModule.Fill, Path, "return.reminder", "上级工会催报 {0} 至 {1} 的数据", period, $"/returns/{Id}", act, OnlyAt: true));
    }

    public void Discard(Act act)
    {
        Take("discard", act);
        Raise(new TodoDone(this, act));
    }

    /// <summary>Where a return of a union is accepted: at the union above it, and of the root at itself.</summary>
    public static string LevelAbove(string path) => OrganisationPath.Parent(path) is { Length: > 0 } parent ? parent : path;

    /// <summary>Who submitted does not accept (职责分离); the program itself, which loads the sample, is no person.</summary>
    public bool MayBeAcceptedBy(Guid user) => user == Guid.Empty || user != SubmittedBy;

    /// <summary>Posts every number told to the figures ledger, in place of <paramref name="corrected"/> when this return corrects one.</summary>
    public void Accept(Act act, Return? corrected = null)
    {
        if (corrected?.Id != CorrectsId) throw new InvalidOperationException("The corrected return is handed over with its correction.");
        if (!MayBeAcceptedBy(act.UserId)) throw new RuleViolation("returns.own_return", "本人提交的填报须由他人审核");
        Take("accept", act);
        (AcceptedAt, AcceptedBy) = (act.At, act.UserName);
        Raise(new TodoDone(this, act));
        Raise(new ToldOnce(this));
        if (corrected is not null)
        {
            corrected.GiveWayTo(this, act);
            Raise(new FigureReversal(corrected.Id, act.At));
        }

        foreach (var line in lines)
            if (line.Amount is { } amount) Report(line.Figure, Period, amount, line.Qualifier, line.InSecondUnit, act);
    }

    /// <summary>A new return with the same numbers, to be corrected and sent the same way.</summary>
    public Return Correct(Organisation organisation, Act act)
    {
        if (State != ReturnState.Accepted) throw new RuleViolation("returns.not_accepted", "只有审核通过的填报才能更正");
        var correction = new Return(organisation, Period, Told, act) { CorrectsId = Id };
        foreach (var line in lines) correction.lines.Add(line.Copy(correction.Id));
        return correction;
    }

    private void GiveWayTo(Return correction, Act act)
    {
        Take("replace", act with { Reason = null });
        ReplacedById = correction.Id;
    }
}
