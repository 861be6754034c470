using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Steps;

namespace UnionHome.Modules.Aid.Pairing;

/// <summary>A visit as told: when, by whom, what was found, what was promised, and the value of what was given.</summary>
public sealed record ToldVisit(DateOnly On, string Visitors, string Found, string? Promised, Money Given);

/// <summary>One visit of a cadre to the household (走访记录). Never changed afterwards.</summary>
public sealed class PairVisit : Record
{
    public const int LongestText = 400;
    public const int LongestVisitors = 120;

    private PairVisit() { }

    public override string RecordKind => "pair_visit";

    public Guid PairId { get; private set; }

    public DateOnly On { get; private set; }

    public string Visitors { get; private set; } = "";

    [Personal("pair_visit.found")]
    public Sealed Found { get; private set; } = null!;

    [Personal("pair_visit.promised")]
    public Sealed? Promised { get; private set; }

    /// <summary>Money and goods at their value, given by the cadre or the unit; what the funds pay is a grant.</summary>
    public Money Given { get; private set; }

    public string WrittenBy { get; private set; } = "";

    internal static PairVisit Of(Pair pair, ToldVisit told, Vault vault, Act act)
    {
        var visit = new PairVisit
        {
            Id = Guid.CreateVersion7(act.At),
            PairId = pair.Id,
            On = told.On,
            Visitors = Pair.Text(told.Visitors, LongestVisitors, "请填写走访人，最多 {0} 个字", nameof(Visitors)),
            Given = told.Given,
            WrittenBy = act.UserName,
            OrganisationId = pair.OrganisationId,
            Path = pair.Path,
        };
        visit.Found = vault.Seal(visit, nameof(Found), Pair.Text(told.Found, LongestText, "请填写走访情况，最多 {0} 个字", nameof(Found)));
        var promised = told.Promised?.Trim() ?? "";
        if (promised.Length > LongestText) throw new RuleViolation("pairing.text", "最多 {0} 个字", nameof(Promised), LongestText);
        visit.Promised = promised.Length > 0 ? vault.Seal(visit, nameof(Promised), promised) : null;
        return visit;
    }
}
