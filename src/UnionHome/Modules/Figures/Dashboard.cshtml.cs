using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Figures;

/// <summary>A union's figures of the year against the year before, and what deserves a look.</summary>
[Permit(FiguresModule.View)]
public sealed class DashboardModel(FigureDesk desk, FigureLedger ledger, UnionInHand unions, TimeProvider clock, Texts texts) : FigurePage(texts)
{
    /// <summary>Shown large when nothing else is chosen.</summary>
    private static readonly string[] Usual = ["organisation.unions", "aid.hardship_files", "bargaining.wage_contracts_signed", "bargaining.wage_contract_rate"];

    private const int MostChosen = 12;

    /// <summary>Codes of the figures shown large.</summary>
    [BindProperty(SupportsGet = true)]
    public List<string> Figure { get; set; } = [];

    public UnionHead Union { get; private set; } = null!;

    public Period Period { get; private set; }

    public DateOnly Today => clock.Today();

    public IReadOnlyList<YearPair> Chosen { get; private set; } = [];

    public IReadOnlyList<YearPair> Others { get; private set; } = [];

    public IReadOnlyList<YearPair> Fallen { get; private set; } = [];

    public IReadOnlyList<YearPair> Missing { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => Answer(() => Load(cancellationToken));

    private async Task Load(CancellationToken cancellationToken)
    {
        Union = await desk.UnionWithinReach(string.IsNullOrWhiteSpace(Asked.Union) ? (await unions.Get(cancellationToken))?.Code : Asked.Union, cancellationToken);
        Period = await desk.Period(Asked, Union, null, cancellationToken);
        var now = await ledger.Totals([.. FigureCatalogue.All], Union.Id, Period, null, cancellationToken);
        var before = await ledger.Totals([.. FigureCatalogue.All], Union.Id, Period.YearBefore(), null, cancellationToken);
        var pairs = FigureCatalogue.All.Select(f => YearPair.Of(f, now, before)).Where(p => p.Now.Lines > 0 || p.Before.Lines > 0).ToList();
        var chosen = (Figure.Count > 0 ? Figure : [.. Usual]).Where(c => FigureCatalogue.Find(c) is not null).Distinct().Take(MostChosen).ToList();
        Chosen = [.. chosen.Select(c => YearPair.Of(FigureCatalogue.Get(c), now, before))];
        Others = [.. pairs.Where(p => !chosen.Contains(p.Now.Figure.Code)).OrderBy(p => p.Now.Figure.Code, StringComparer.Ordinal)];
        Missing = [.. pairs.Where(p => p.Now.Lines == 0)];
        Fallen = [.. pairs.Where(p => p.Now.Lines > 0 && p.Change < -20).OrderBy(p => p.Change)];
    }
}

/// <summary>A figure this year and the year before, from the same source: records where there are any.</summary>
public sealed record YearPair(FigureTotal Now, FigureTotal Before)
{
    /// <summary>In per cent of the year before; of a rate in points.</summary>
    public decimal? Change => (Now.Value, Before.Value, Now.Figure.Kind) switch
    {
        ({ } now, { } before, FigureKind.Rate) => now - before,
        ({ } now, { } before and not 0, _) => decimal.Round((now - before) / before * 100, 1),
        _ => null,
    };

    public static YearPair Of(
        FigureDefinition figure, IReadOnlyDictionary<(string, FigureSource), FigureTotal> now, IReadOnlyDictionary<(string, FigureSource), FigureTotal> before)
    {
        var source = now[(figure.Code, FigureSource.Recorded)].Lines > 0 || before[(figure.Code, FigureSource.Recorded)].Lines > 0 ? FigureSource.Recorded : FigureSource.Reported;
        return new(now[(figure.Code, source)], before[(figure.Code, source)]);
    }
}
