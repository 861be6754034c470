using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Aid.EnterpriseVisits;

[JsonConverter(typeof(ByName<DistressVisitState>))]
public enum DistressVisitState
{
    /// <summary>Nothing was promised, or the promise is still waited for.</summary>
    Visited,

    Kept, Dropped, TakenBack,
}

/// <summary>What an enterprise is chiefly in difficulty over (主要困难).</summary>
[JsonConverter(typeof(ByName<Difficulty>))]
public enum Difficulty
{
    Stopped, ShortTime, Losses, WagesOwed, Restructuring, Other,
}

/// <summary>What a follow-up finds of a promise.</summary>
[JsonConverter(typeof(ByName<PromiseOutcome>))]
public enum PromiseOutcome
{
    Pending, Kept, Dropped,
}

/// <summary>A visit as told.</summary>
/// <param name="PromisedUntil">Until when; a promise may be without a day, a day is never without a promise.</param>
/// <param name="Brought">Money and goods at their value.</param>
public sealed record ToldDistressVisit(
    string Name, DateOnly On, string Visitors, Difficulty Difficulty, int Workers, string Found, string? Promised, DateOnly? PromisedUntil, Money Brought, string? NextStep);

/// <summary>A follow-up as told.</summary>
/// <param name="NextOn">The new day until which, while it is pending.</param>
public sealed record ToldFollowUp(DateOnly On, PromiseOutcome Outcome, string Became, DateOnly? NextOn);

/// <summary>What had become of the promise on a day (承诺回访). Never changed afterwards.</summary>
public sealed record FollowUp(DateOnly On, PromiseOutcome Outcome, string Became, DateOnly? NextOn, string WrittenBy);

/// <summary>
/// A union's visit to an enterprise in difficulty (走访困难企业): what was found, brought along and promised. A promise waits until a follow-up says that it is
/// kept, or cannot be. An enterprise counts once in a calendar year for a union, on the day of the first visit that stands; a wrong one is taken back, never changed.
/// </summary>
public sealed class DistressVisit : SteppedRecord<DistressVisitState>, INamed
{
    public const string Kind = "distress_visit";
    public const int LongestName = 80;
    public const int LongestVisitors = 120;
    public const int LongestText = 400;
    public const int MostWorkers = 1_000_000;

    private static readonly StepMap<DistressVisitState> Declared = new StepMap<DistressVisitState>()
        .Step("follow-up", "回访，承诺仍在办理", DistressVisitState.Visited, DistressVisitState.Visited, AidModule.Keep)
        .Step("keep", "回访，承诺已兑现", DistressVisitState.Visited, DistressVisitState.Kept, AidModule.Keep)
        .Step("drop", "回访，承诺无法兑现", DistressVisitState.Visited, DistressVisitState.Dropped, AidModule.Keep)
        .Step("take-back", "作废走访记录", [DistressVisitState.Visited, DistressVisitState.Kept, DistressVisitState.Dropped], DistressVisitState.TakenBack, AidModule.Keep, needsReason: true);

    public static readonly IReadOnlyDictionary<string, string> StepNames = new Dictionary<string, string>(Declared.Names) { ["create"] = "登记走访" };

    private DistressVisit() { }

    public override string RecordKind => Kind;

    public override StepMap<DistressVisitState> Map => Declared;

    /// <summary>The enterprise.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The name without blanks, its brackets of one kind: the same enterprise, however it was typed.</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>The enterprise's own union, where it has one.</summary>
    public Guid? UnionId { get; private set; }

    public DateOnly On { get; private set; }

    public string Visitors { get; private set; } = "";

    public Difficulty Difficulty { get; private set; }

    public int Workers { get; private set; }

    public string Found { get; private set; } = "";

    public string? Promised { get; private set; }

    public DateOnly? PromisedUntil { get; private set; }

    /// <summary>Until when the promise is waited for now: as promised, or as the last follow-up says.</summary>
    public DateOnly? DueOn { get; private set; }

    public Money Brought { get; private set; }

    public string? NextStep { get; private set; }

    public IReadOnlyList<FollowUp> FollowUps { get; private set; } = [];

    /// <summary>Whether it is the one visit of its year that the figure counts for the enterprise.</summary>
    public bool Counts { get; private set; }

    /// <summary>Something was promised, and nobody knows yet what becomes of it.</summary>
    public bool Waits => State == DistressVisitState.Visited && Promised is not null;

    private string Address => $"/aid/enterprises/{Id}";

    string INamed.Name(bool english) => Name;

    /// <param name="of">The enterprise's own union: one that covers several would make them one enterprise.</param>
    internal static DistressVisit Record(Organisation union, Organisation? of, ToldDistressVisit told, Act act)
    {
        if (union.State != OrganisationState.Active) throw new RuleViolation("distress.union_ended", "该工会已撤销或合并", "Union");
        if (of?.Id == union.Id) throw new RuleViolation("distress.itself", "企业工会不能是走访的工会自己", "EnterpriseUnion");
        if (of is { Kind: not (OrganisationKind.Grassroots or OrganisationKind.Branch) }) throw new RuleViolation("distress.not_own", "“{0}”不是一家企业自己的工会；企业由联合工会、区域工会覆盖的请留空", "EnterpriseUnion", of);
        if (told.On > act.On) throw new RuleViolation("distress.ahead", "走访日期不能晚于今天", nameof(On));
        if (told.On < union.From) throw new RuleViolation("distress.before_union", "走访日期不能早于{0}成立的日期 {1}", nameof(On), union, union.From.Iso());
        if (told.Workers is < 0 or > MostWorkers) throw new RuleViolation("distress.workers", "职工人数应为 0 至 {0}", nameof(Workers), MostWorkers);
        if (told.Brought < Money.Zero) throw new RuleViolation("distress.brought", "带去的款物不能小于零，没有的留空", nameof(Brought));
        var visit = new DistressVisit
        {
            Id = Guid.CreateVersion7(act.At),
            Name = Text(told.Name, LongestName, "请填写企业名称，最多 {0} 个字", nameof(Name)),
            UnionId = of?.Id,
            On = told.On,
            Visitors = Text(told.Visitors, LongestVisitors, "请填写走访人，最多 {0} 个字", nameof(Visitors)),
            Difficulty = told.Difficulty,
            Workers = told.Workers,
            Found = Text(told.Found, LongestText, "请填写走访情况，最多 {0} 个字", nameof(Found)),
            Promised = Optional(told.Promised, nameof(Promised)),
            PromisedUntil = told.PromisedUntil,
            DueOn = told.PromisedUntil,
            Brought = told.Brought,
            NextStep = Optional(told.NextStep, nameof(NextStep)),
        };
        if (visit.Promised is null && told.PromisedUntil is not null) throw new RuleViolation("distress.nothing_promised", "填写了兑现期限，请写明承诺事项", nameof(Promised));
        if (told.PromisedUntil < told.On) throw new RuleViolation("distress.until_before", "兑现期限不能早于走访日期", nameof(PromisedUntil));
        visit.NameKey = string.Concat(visit.Name.Where(c => !char.IsWhiteSpace(c))).Replace('(', '（').Replace(')', '）');
        visit.BelongTo(union);
        visit.Raise(StepTaken.Of(visit, "create", "", nameof(DistressVisitState.Visited), act));
        visit.WaitFor(act);
        return visit;
    }

    /// <summary>Lets each enterprise count once: the first visit to it in the year counts, no other does.</summary>
    /// <param name="ofYear">All visits of one union in one calendar year.</param>
    internal static void CountOnce(IEnumerable<DistressVisit> ofYear, Act act)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var visit in ofYear.Where(v => v.State != DistressVisitState.TakenBack).OrderBy(v => v.On))
        {
            visit.Count(!visit.Marks.Any(known.Contains), act);
            known.UnionWith(visit.Marks);
        }
    }

    /// <summary>Of the same enterprise: by its name, or by its union.</summary>
    internal bool IsSame(DistressVisit other) => Marks.Intersect(other.Marks, StringComparer.Ordinal).Any();

    internal void FollowUp(ToldFollowUp told, Act act)
    {
        if (State == DistressVisitState.Visited && !Waits) throw new RuleViolation("distress.no_promise", "这次走访没有作出承诺，不用回访");
        var since = FollowUps.Count > 0 ? FollowUps[^1].On : On;
        if (told.On > act.On || told.On < since) throw new RuleViolation("distress.follow_up_day", "回访日期不能早于 {0}，也不能晚于今天", nameof(On), since.Iso());
        var pending = told.Outcome == PromiseOutcome.Pending;
        if (pending && told.NextOn is null) throw new RuleViolation("distress.next_missing", "还没有兑现的请填写新的期限", nameof(told.NextOn));
        if (pending && told.NextOn <= told.On) throw new RuleViolation("distress.next_before", "新的期限应晚于本次回访", nameof(told.NextOn));
        var became = Text(told.Became, LongestText, "请填写办理情况，最多 {0} 个字", nameof(told.Became));
        if (pending) GoOn(told.NextOn!.Value, act);
        else if (told.Outcome == PromiseOutcome.Kept) Keep(act);
        else Drop(act);
        FollowUps = [.. FollowUps, new(told.On, told.Outcome, became, pending ? told.NextOn : null, act.UserName)];
    }

    /// <summary>It was written down wrongly: it counts no more and nothing waits for it.</summary>
    internal void TakeBack(Act act)
    {
        Take("take-back", act);
        Raise(new TodoDone(this, act));
        Counts = false;
        TakeBackFigures(act);
    }

    private IEnumerable<string> Marks => UnionId is { } union ? [NameKey, $"{union:N}"] : [NameKey];

    private void GoOn(DateOnly dueOn, Act act)
    {
        Take("follow-up", act);
        Raise(new TodoDone(this, act));
        DueOn = dueOn;
        WaitFor(act);
    }

    private void Keep(Act act)
    {
        Take("keep", act);
        Raise(new TodoDone(this, act));
    }

    private void Drop(Act act)
    {
        Take("drop", act);
        Raise(new TodoDone(this, act));
    }

    private void WaitFor(Act act)
    {
        if (Waits) Raise(Todo.For(this, "follow-up", AidModule.Keep, "回访对{0}的承诺", [Name], $"{Address}/follow-up", DueOn, act));
    }

    private void Count(bool counts, Act act)
    {
        if (counts == Counts) return;
        Counts = counts;
        if (counts) Post(AidFigures.EnterprisesVisited, On, 1, act);
        else TakeBackFigures(act);
    }

    private static string Text(string? typed, int most, string sentence, string field) =>
        typed?.Trim() is { Length: > 0 } text && text.Length <= most ? text : throw new RuleViolation("distress.text", sentence, field, most);

    private static string? Optional(string? typed, string field) => typed?.Trim() is not { Length: > 0 } text ? null
        : text.Length <= LongestText ? text : throw new RuleViolation("distress.text", "最多 {0} 个字", field, LongestText);
}
