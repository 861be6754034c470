using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Steps;
using UnionHome.Modules.Aid.Hardship;

namespace UnionHome.Modules.Aid.Pairing;

[JsonConverter(typeof(ByName<PairState>))]
public enum PairState
{
    Standing, Ended,
}

/// <summary>The cadre of a pair: by name and unit, as the union's list has them.</summary>
public sealed record Cadre(string Name, string Unit);

/// <summary>
/// A cadre paired with a household in hardship (结对帮扶), one to one: visits are due as often as the rule of the place says, and each is written down.
/// It stands at the household's union.
/// </summary>
public sealed class Pair : SteppedRecord<PairState>
{
    public const string Kind = "pair";
    public const int LongestName = 60;
    public const int LongestUnit = 80;
    public const int LongestPlan = 400;

    private static readonly StepMap<PairState> Declared = new StepMap<PairState>()
        .Step("visit", "走访", PairState.Standing, PairState.Standing, PairingModule.Keep)
        .Step("hand-over", "更换结对干部", PairState.Standing, PairState.Standing, PairingModule.Keep, needsReason: true)
        .Step("end", "结束结对", PairState.Standing, PairState.Ended, PairingModule.Keep, needsReason: true);

    public static readonly IReadOnlyDictionary<string, string> StepNames = new Dictionary<string, string>(Declared.Names) { ["create"] = "结对" };

    private Pair() { }

    public override string RecordKind => Kind;

    public override StepMap<PairState> Map => Declared;

    public Guid FileId { get; private set; }

    /// <summary>The file while the pair stands, null afterwards: unique in the database, so that a household has one cadre.</summary>
    public Guid? OpenFileId { get; private set; }

    public Guid PersonId { get; private set; }

    public string CadreName { get; private set; } = "";

    public string CadreUnit { get; private set; } = "";

    public DateOnly From { get; private set; }

    public DateOnly? To { get; private set; }

    [Personal("pair.plan")]
    public Sealed? Plan { get; private set; }

    public DateOnly? VisitedOn { get; private set; }

    public int Visits { get; private set; }

    /// <summary>The last day in time of the next visit; null once it has ended.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <param name="visitsPerYear">How many visits the rule of the place asks for.</param>
    public static Pair Begin(HardshipFile file, Cadre cadre, DateOnly from, string? plan, int visitsPerYear, Vault vault, Act act)
    {
        if (file.State != FileState.Active) throw new RuleViolation("pairing.not_standing", "只能与在档家庭结对", "File");
        if (from > act.On) throw new RuleViolation("pairing.ahead", "日期不能晚于今天", nameof(From));
        var pair = new Pair { Id = Guid.CreateVersion7(act.At), FileId = file.Id, OpenFileId = file.Id, PersonId = file.PersonId, From = from, OrganisationId = file.OrganisationId, Path = file.Path };
        pair.Take(cadre);
        var planned = plan?.Trim() ?? "";
        if (planned.Length > LongestPlan) throw new RuleViolation("pairing.text", "最多 {0} 个字", nameof(Plan), LongestPlan);
        pair.Plan = planned.Length > 0 ? vault.Seal(pair, nameof(Plan), planned) : null;
        pair.DueOn = VisitRhythm.FirstDue(from, visitsPerYear);
        pair.Raise(StepTaken.Of(pair, "create", "", nameof(PairState.Standing), act));
        pair.Post(AidFigures.Pairs, act.On, 1, act);
        return pair;
    }

    /// <summary>Writes a visit down; the next is due in the next period of the rule.</summary>
    public PairVisit Visit(ToldVisit told, int visitsPerYear, Vault vault, Act act)
    {
        if (told.On > act.On) throw new RuleViolation("pairing.ahead", "日期不能晚于今天", nameof(PairVisit.On));
        if (told.On < From) throw new RuleViolation("pairing.before", "走访日期不能早于结对日期 {0}", nameof(PairVisit.On), From.Iso());
        if (told.Given < Money.Zero) throw new RuleViolation("pairing.given", "金额不能小于零", nameof(PairVisit.Given));
        Take("visit", act);
        var visit = PairVisit.Of(this, told, vault, act);
        Visits++;
        VisitedOn = VisitedOn > told.On ? VisitedOn : told.On;
        DueOn = VisitRhythm.DueAfter(VisitedOn.Value, visitsPerYear);
        Post(AidFigures.PairVisits, told.On, 1, act);
        if (told.Given > Money.Zero) Post(AidFigures.PairGoods, told.On, told.Given.Fen, act);
        Raise(visit);
        return visit;
    }

    public void HandOver(Cadre cadre, Act act)
    {
        Take("hand-over", act);
        Take(cadre);
    }

    public void End(Act act)
    {
        Take("end", act);
        (To, OpenFileId, DueOn) = (act.On, null, null);
        Post(AidFigures.Pairs, act.On, -1, act);
    }

    private void Take(Cadre cadre) => (CadreName, CadreUnit) =
        (Text(cadre.Name, LongestName, "请填写结对干部姓名，最多 {0} 个字", nameof(CadreName)), Text(cadre.Unit, LongestUnit, "请填写干部单位，最多 {0} 个字", nameof(CadreUnit)));

    internal static string Text(string? typed, int most, string sentence, string field) =>
        typed?.Trim() is { Length: > 0 } text && text.Length <= most ? text : throw new RuleViolation("pairing.text", sentence, field, most);
}
