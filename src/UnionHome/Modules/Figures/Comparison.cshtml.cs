using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Figures;

/// <summary>What a union reported beside what its records say, the differences first.</summary>
[Permit(FiguresModule.View)]
public sealed class ComparisonModel(FigureDesk desk, FigureLedger ledger, UnionInHand unions, TimeProvider clock, Texts texts) : FigurePage(texts)
{
    public UnionHead Union { get; private set; } = null!;

    public Period Period { get; private set; }

    public DateOnly Today => clock.Today();

    public IReadOnlyList<Compared> Rows { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => Answer(() => Load(cancellationToken));

    private async Task Load(CancellationToken cancellationToken)
    {
        Union = await desk.UnionWithinReach(string.IsNullOrWhiteSpace(Asked.Union) ? (await unions.Get(cancellationToken))?.Code : Asked.Union, cancellationToken);
        Period = await desk.Period(Asked, Union, null, cancellationToken);
        var totals = await ledger.Totals([.. FigureCatalogue.All], Union.Id, Period, Asked.KnownAt(), cancellationToken);
        Rows = [.. FigureCatalogue.All.Select(f => new Compared(totals[(f.Code, FigureSource.Reported)], totals[(f.Code, FigureSource.Recorded)]))
            .Where(c => c.Reported.Lines > 0 || c.Recorded.Lines > 0)
            .OrderByDescending(c => c.Differs).ThenByDescending(c => c.Share).ThenBy(c => c.Reported.Figure.Code, StringComparer.Ordinal)];
    }
}

public sealed record Compared(FigureTotal Reported, FigureTotal Recorded)
{
    public decimal? Difference => Reported.Value is { } told && Recorded is { Lines: > 0, Value: { } counted } ? told - counted : null;

    public bool Differs => Difference is not (null or 0);

    /// <summary>How large the difference is against what the records say; a record of nothing differs most.</summary>
    public decimal Share => Difference is not { } difference ? 0 : Recorded.Value is { } counted and not 0 ? Math.Abs(difference / counted) : decimal.MaxValue;
}
