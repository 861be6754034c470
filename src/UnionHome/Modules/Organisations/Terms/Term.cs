using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Organisations.Terms;

/// <summary>
/// A term (届) of a union's committee, women's committee or audit committee, from the plan of its election to its end. A re-election is
/// the next term on its way: planned, approved by the level above, elected, reported, confirmed. A term always has an end, computed from
/// its election (工会法 art. 16), and can only be postponed within the rule's limit.
/// When its union is merged the term stays the merged union's own and ends with it; the heir's committee is not touched.
/// </summary>
public sealed partial class Term : SteppedRecord<TermState>
{
    public const string Kind = "term";
    internal const int LongestText = 500;
    internal const int LongestDocument = 80;

    private Term() { }

    public override string RecordKind => Kind;

    public override StepMap<TermState> Map => TermSteps.Declared;

    public TermBody Body { get; private set; }

    /// <summary>Which term it is (第几届).</summary>
    public int Number { get; private set; }

    public int Years { get; private set; }

    /// <summary>The day from which it runs: the day of the election; of the first term, the day on which the union was founded.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The last day of the term, with what the level above allowed on top.</summary>
    public DateOnly EndsOn { get; private set; }

    /// <summary>Whether the level above allowed a later end than the law's.</summary>
    public bool IsPostponed { get; private set; }

    /// <summary>The first day on which it no longer ran.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>The term that it follows; null for the first one known.</summary>
    public Guid? PreviousId { get; private set; }

    /// <summary>The union while the term runs: of each body only one can.</summary>
    public Guid? RunsFor { get; private set; }

    /// <summary>The union while the re-election is under way: of each body only one can be.</summary>
    public Guid? OpenFor { get; private set; }

    /// <summary>The document by which the level above confirmed it.</summary>
    public string ApprovalDocument { get; private set; } = "";

    public DateTimeOffset EnteredAt { get; private set; }

    public bool IsRunning => RunsFor is not null;

    public bool IsOpen => OpenFor is not null;

    public bool IsOverdue(DateOnly today) => IsRunning && EndsOn < today;

    /// <summary>Where it is decided upon: at the union above, and of the root at itself.</summary>
    public string LevelAbove => OrganisationPath.Parent(Path) is { Length: > 0 } parent ? parent : Path;

    public string Address => $"/organisations/terms/{Id}";

    /// <summary>A term that already runs, entered by the level above from its own confirmation.</summary>
    public static Term Register(Organisation union, TermBody body, int number, DateOnly from, int years, string document, TermLimits limits, Act act)
    {
        var term = New(union, body, number, years, limits, act);
        if (from > act.On) throw new RuleViolation("terms.begins_ahead", "任期起始日期不能晚于今天", nameof(From));
        if (from < union.From) throw new RuleViolation("terms.before_union", "任期起始日期不能早于工会设立日期 {0}", nameof(From), union.From.Iso());
        term.ApprovalDocument = Document(document);
        term.Take("register", act);
        term.Begin(from, from, act);
        return term;
    }

    /// <summary>The first term, elected before the union stood: it begins with the union, and its end goes by the day of the election.</summary>
    public static Term Found(Organisation union, FirstElection held, FirstBody body, TermLimits limits, Act act)
    {
        var term = New(union, body.Body, 1, held.Years, limits, act);
        (term.HeldOn, term.Entitled, term.Present, term.Members, term.Seats) = (held.HeldOn, held.Entitled, held.Present, held.Members, body.Seats);
        term.ApprovalDocument = Document(held.Document);
        term.Take("found", act);
        term.Begin(union.From, held.HeldOn, act);
        return term;
    }

    /// <summary>Ends it without a successor: the union is closed or becomes part of another. Its officers leave with it.</summary>
    public void Close(DateOnly on, IReadOnlyList<Officer> standing, Act act)
    {
        CheckDay(on, act);
        Take("close", act);
        Raise(new TodoDone(this, act));
        foreach (var officer in standing) officer.LeaveWith(this, on, act);
        End(on, act);
    }

    /// <summary>Its union was merged into another.</summary>
    internal void EndWithUnion(DateOnly on, Act act)
    {
        var ran = IsRunning;
        Take(ran ? "close" : "discard", act with { Reason = act.Reason ?? "工会合并" });
        Raise(new TodoDone(this, act));
        OpenFor = null;
        if (ran) End(on > From ? on : From, act);
    }

    /// <summary>The end that the law gives to a term of so many years, counted from the election (工会基层组织选举工作条例).</summary>
    public static DateOnly Last(DateOnly elected, int years) => elected.AddYears(years).AddDays(-1);

    private static Term New(Organisation union, TermBody body, int number, int years, TermLimits limits, Act act)
    {
        if (union.State != OrganisationState.Active) throw new RuleViolation("terms.union_closed", "该工会已撤销或合并，不能登记届次");
        if (number is < 1 or > 99) throw new RuleViolation("terms.number", "届次应为 1 至 99", nameof(Number));
        if (!limits.YearsOf(union.Kind).Contains(years))
            throw new RuleViolation("terms.years", "该级工会每届任期应为 {0} 年", nameof(Years), string.Join("、", limits.YearsOf(union.Kind)));
        var term = new Term { Id = Guid.CreateVersion7(act.At), Body = body, Number = number, Years = years, EnteredAt = act.At };
        term.BelongTo(union);
        return term;
    }

    private void Begin(DateOnly from, DateOnly elected, Act act)
    {
        (From, EndsOn, RunsFor, OpenFor) = (from, Last(elected, Years), OrganisationId, null);
        if (Body == TermBody.Committee) Post(TermFigures.Committees, from, 1, act);
    }

    private void End(DateOnly on, Act act)
    {
        (EndedOn, RunsFor) = (on, null);
        if (Body == TermBody.Committee) Post(TermFigures.Committees, on, -1, act);
        NoLongerOverdue(on, act);
    }

    private void CheckDay(DateOnly on, Act act)
    {
        if (on > act.On) throw new RuleViolation("terms.day_ahead", "日期不能晚于今天", "On");
        if (on <= From) throw new RuleViolation("terms.ends_before_it_begins", "日期须晚于本届起始日期 {0}", "On", From.Iso());
    }

    private static string Document(string document)
    {
        var text = document.Trim();
        if (text.Length == 0) throw new RuleViolation("terms.document_missing", "请填写批准文件的文号", nameof(ApprovalDocument));
        return text.Length <= LongestDocument ? text : throw new RuleViolation("terms.document_long", "文号最多 {0} 个字", nameof(ApprovalDocument), LongestDocument);
    }
}
