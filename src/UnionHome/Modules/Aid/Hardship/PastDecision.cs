using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;

namespace UnionHome.Modules.Aid.Hardship;

/// <summary>A decision that a reopened file had before: with the means and lines on which it stood, so that it still reproduces.</summary>
public sealed class PastDecision : Record
{
    private PastDecision() { }

    public override string RecordKind => "past_hardship_decision";

    public Guid FileId { get; private set; }

    public DateOnly DecidedOn { get; private set; }

    public HardshipCategory Category { get; private set; }

    /// <summary>What the test said at the decision.</summary>
    public HardshipCategory? Suggestion { get; private set; }

    [Personal("past_hardship_decision.basis")]
    public Sealed Basis { get; private set; } = null!;

    /// <param name="category">The kind that was decided.</param>
    /// <param name="basis">Means and lines, as the file kept them.</param>
    internal static PastDecision Of(HardshipFile file, HardshipCategory category, string basis, Vault vault)
    {
        var past = new PastDecision { FileId = file.Id, DecidedOn = file.DecidedOn!.Value, Category = category, Suggestion = file.DecidedSuggestion, OrganisationId = file.OrganisationId, Path = file.Path };
        past.Basis = vault.Seal(past, nameof(Basis), basis);
        return past;
    }

    public HardshipBasis Opened(Vault vault) => HardshipBasis.Parse(vault.Open(this, nameof(Basis), Basis));
}
