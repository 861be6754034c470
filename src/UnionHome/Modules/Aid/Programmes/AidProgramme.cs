using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Hardship;

namespace UnionHome.Modules.Aid.Programmes;

[JsonConverter(typeof(ByName<ProgrammeState>))]
public enum ProgrammeState
{
    Draft, Open, Closed,
}

/// <summary>What a programme is about; the figures count each kind apart.</summary>
[JsonConverter(typeof(ByName<ProgrammeKind>))]
public enum ProgrammeKind
{
    Living, Medical, Schooling, Warmth, SingleMothers, SeriousIllness, FrontLine, LowWage, Disaster, OnDuty, Other,
}

/// <summary>Whether a programme gives money, goods, or both.</summary>
[JsonConverter(typeof(ByName<ProgrammeGives>))]
public enum ProgrammeGives
{
    Money, Goods, Both,
}

/// <summary>A sum that a programme gives to households of one kind.</summary>
public sealed record CategoryAmount(HardshipCategory Category, long Fen);

/// <summary>A programme as a union sets it up; all of it may be changed until it opens.</summary>
/// <param name="FiledOnly">Only households with a file that stands; others are aided by name and number.</param>
/// <param name="Categories">Which kinds of hardship; empty for all.</param>
/// <param name="Causes">Which main causes; empty for all.</param>
/// <param name="Amounts">The table by kind of hardship; where it is silent the officer judges, up to <paramref name="MostEach"/>.</param>
/// <param name="TimesAYear">How often one household, or one student of it, may be given it in a calendar year.</param>
/// <param name="Notice">Whether lists are shown to the public before they are decided.</param>
/// <param name="Evidence">What must lie with each grant, by name; empty for nothing.</param>
public sealed record ProgrammeTerms(
    string Name, ProgrammeKind Kind, FundUse Use, string Summary, DateOnly From, DateOnly Until, bool FiledOnly, IReadOnlyList<HardshipCategory> Categories, IReadOnlyList<HardshipCause> Causes,
    IReadOnlyList<CategoryAmount> Amounts, Money MostEach, int TimesAYear, bool Notice, IReadOnlyList<string> Evidence, string Leader, string Officer, ProgrammeGives Gives = ProgrammeGives.Money);

/// <summary>
/// An aid programme (帮扶项目) of a union, for itself and all unions below: who is eligible, what is given and how often, by when, who answers for it.
/// </summary>
public sealed class AidProgramme : SteppedRecord<ProgrammeState>, INamed
{
    public const string Kind = "aid_programme";
    public const int LongestName = 60;
    public const int LongestSummary = 1000;
    public const int LongestPerson = 60;
    public const int MostTimes = 366;

    private static readonly StepMap<ProgrammeState> Declared = new StepMap<ProgrammeState>()
        .Step("describe", "修改项目", ProgrammeState.Draft, ProgrammeState.Draft, AidModule.Keep)
        .Step("open", "启用项目", ProgrammeState.Draft, ProgrammeState.Open, AidModule.Decide)
        .Step("close", "结束项目", ProgrammeState.Open, ProgrammeState.Closed, AidModule.Decide, needsReason: true);

    public static readonly IReadOnlyDictionary<string, string> StepNames = new Dictionary<string, string>(Declared.Names) { ["create"] = "起草项目" };

    private AidProgramme() { }

    public override string RecordKind => Kind;

    public override StepMap<ProgrammeState> Map => Declared;

    public string Name { get; private set; } = "";

    public ProgrammeKind Sort { get; private set; }

    public FundUse Use { get; private set; }

    public ProgrammeGives Gives { get; private set; }

    public string Summary { get; private set; } = "";

    public DateOnly From { get; private set; }

    public DateOnly Until { get; private set; }

    public bool FiledOnly { get; private set; }

    public IReadOnlyList<HardshipCategory> Categories { get; private set; } = [];

    public IReadOnlyList<HardshipCause> Causes { get; private set; } = [];

    public IReadOnlyList<CategoryAmount> Amounts { get; private set; } = [];

    public Money MostEach { get; private set; }

    public int TimesAYear { get; private set; }

    public bool Notice { get; private set; }

    public IReadOnlyList<string> Evidence { get; private set; } = [];

    /// <summary>The leader and the officer who answer for it.</summary>
    public string Leader { get; private set; } = "";

    public string Officer { get; private set; } = "";

    public Guid DraftedBy { get; private set; }

    string INamed.Name(bool english) => Name;

    public static AidProgramme Draft(Organisation union, ProgrammeTerms terms, Act act)
    {
        if (union.State != OrganisationState.Active) throw new RuleViolation("aid.union_ended", "该工会已撤销或合并", "Union");
        var programme = new AidProgramme { Id = Guid.CreateVersion7(act.At), DraftedBy = act.UserId };
        programme.BelongTo(union);
        programme.Say(terms);
        programme.Raise(StepTaken.Of(programme, "create", "", nameof(ProgrammeState.Draft), act));
        return programme;
    }

    public void Describe(ProgrammeTerms terms, Act act)
    {
        Take("describe", act);
        Say(terms);
    }

    /// <summary>职责分离: who drafted a programme does not put it into force.</summary>
    public bool MayBeOpenedBy(Guid user) => user != DraftedBy || user == Guid.Empty;

    public void Open(Act act)
    {
        if (!MayBeOpenedBy(act.UserId)) throw new RuleViolation("aid.own_programme", "本人起草的项目须由他人启用");
        Take("open", act);
    }

    public void Close(Act act) => Take("close", act);

    public bool IsOpenOn(DateOnly day) => State == ProgrammeState.Open && day >= From && day <= Until;

    /// <summary>What the table gives to a household of this kind; null where the officer judges.</summary>
    public Money? AmountFor(HardshipCategory? category) =>
        Amounts.FirstOrDefault(a => a.Category == category) is { } named ? new Money(named.Fen) : null;

    /// <summary>Whether a household with such a file is meant.</summary>
    public bool Takes(HardshipCategory? category, HardshipCause? cause) =>
        (Categories.Count == 0 || (category is { } kind && Categories.Contains(kind))) && (Causes.Count == 0 || (cause is { } main && Causes.Contains(main)));

    private void Say(ProgrammeTerms terms)
    {
        (Name, Summary) = (Text(terms.Name, LongestName, "请填写项目名称，最多 {0} 个字", nameof(Name)), Text(terms.Summary, LongestSummary, "请填写项目说明，最多 {0} 个字", nameof(Summary)));
        (Leader, Officer) = (Text(terms.Leader, LongestPerson, "请填写责任领导，最多 {0} 个字", nameof(Leader)), Text(terms.Officer, LongestPerson, "请填写经办人，最多 {0} 个字", nameof(Officer)));
        if (terms.Until < terms.From) throw new RuleViolation("aid.until_before_from", "截止日期不能早于开始日期", nameof(Until));
        if (terms.MostEach <= Money.Zero) throw new RuleViolation("aid.most_each", "每次最高金额必须大于零", nameof(MostEach));
        if (terms.Amounts.Any(a => a.Fen <= 0 || a.Fen > terms.MostEach.Fen)) throw new RuleViolation("aid.amount_over", "标准金额应大于零，且不超过每次最高金额 {0} 元", nameof(Amounts), terms.MostEach);
        if (terms.TimesAYear is < 1 or > MostTimes) throw new RuleViolation("aid.times", "每年次数应为 1 至 {0}", nameof(TimesAYear), MostTimes);
        if (!terms.FiledOnly && (terms.Categories.Count > 0 || terms.Causes.Count > 0))
            throw new RuleViolation("aid.unfiled_categories", "按困难类别或致困原因发放的项目，只能面向在档家庭", nameof(FiledOnly));
        (Sort, Use, Gives, From, Until, FiledOnly) = (terms.Kind, terms.Use, terms.Gives, terms.From, terms.Until, terms.FiledOnly);
        (Categories, Causes, Amounts) = ([.. terms.Categories.Distinct().Order()], [.. terms.Causes.Distinct().Order()], [.. terms.Amounts.OrderBy(a => a.Category)]);
        (MostEach, TimesAYear, Notice) = (terms.MostEach, terms.TimesAYear, terms.Notice);
        Evidence = [.. terms.Evidence.Select(e => e.Trim()).Where(e => e.Length > 0).Distinct()];
    }

    private static string Text(string? typed, int most, string sentence, string field) =>
        typed?.Trim() is { Length: > 0 } text && text.Length <= most ? text : throw new RuleViolation("aid.text", sentence, field, most);
}
