using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;

namespace UnionHome.Foundation.Figures;

/// <summary>Reads the figures ledger: always current, for any union with everything below it, any window, as known on any day.</summary>
public sealed partial class FigureLedger(Db db)
{
    /// <summary>The figure for a union with everything below it, as known now or at <paramref name="asOf"/>.</summary>
    public async Task<FigureTotal> Total(
        string code, Guid organisation, Period period, FigureSource source, DateTimeOffset? asOf = null, CancellationToken cancellationToken = default)
    {
        var figure = FigureCatalogue.Get(code);
        if (source == FigureSource.Recorded && asOf is null && IsOfWholeMonths(figure, period))
            return FigureTotal.Of(figure, organisation, period, source, await SumOfUnion(figure, organisation, period, cancellationToken), null);
        var paths = await PathsOf(organisation, cancellationToken);
        if (figure.Kind == FigureKind.Rate && source == FigureSource.Recorded)
        {
            if (figure is not { Numerator: { } numerator, Denominator: { } denominator })
                return FigureTotal.Rate(figure, organisation, period, default, default);
            return FigureTotal.Rate(figure, organisation, period,
                await Sum(FigureCatalogue.Get(numerator), paths, period, source, asOf, cancellationToken),
                await Sum(FigureCatalogue.Get(denominator), paths, period, source, asOf, cancellationToken));
        }

        var sum = await Sum(figure, paths, period, source, asOf, cancellationToken);
        return FigureTotal.Of(figure, organisation, period, source, sum, sum.Lines == 0 ? null : await Covers(figure, paths, period, source, asOf, cancellationToken));
    }

    /// <summary>Whether summaries and tail alone tell it: not where persons are counted or another two figures divided.</summary>
    private static bool IsOfWholeMonths(FigureDefinition figure, Period period) =>
        figure.Kind is FigureKind.Flow or FigureKind.Stock && Split(WindowOf(figure, period)) is { Months: not null, Edges.Count: 0 };

    private async Task<FigureSum> SumOfUnion(FigureDefinition figure, Guid organisation, Period period, CancellationToken cancellationToken)
    {
        var scan = new FigureScan(db, [figure], FigureSource.Recorded, WindowOf(figure, period), null);
        scan.AddUnion(organisation);
        return (await scan.Sum("", (_, sum) => sum, cancellationToken))[0];
    }

    /// <summary>The sum over several places; a level is summed from the beginning to the period's end.</summary>
    public async Task<FigureSum> Sum(
        FigureDefinition figure, IReadOnlyList<string> paths, Period period, FigureSource source, DateTimeOffset? asOf = null, CancellationToken cancellationToken = default)
    {
        var scan = new FigureScan(db, [figure], source, WindowOf(figure, period), asOf);
        foreach (var path in paths) scan.AddSubtree(path);
        var sums = figure.Kind == FigureKind.DistinctPersons && source == FigureSource.Recorded
            ? await scan.CountPersons("", (_, sum) => sum, cancellationToken)
            : await scan.Sum("", (_, sum) => sum, cancellationToken);
        return sums.Count == 0 ? default : sums[0];
    }

    /// <summary>All the paths at which the union ever stood.</summary>
    public async Task<IReadOnlyList<string>> PathsOf(Guid organisation, CancellationToken cancellationToken = default) =>
        await db.Set<Placement>().Where(p => p.OrganisationId == organisation).OrderBy(p => p.From).ThenBy(p => p.Path).Select(p => p.Path).ToListAsync(cancellationToken);

    /// <summary>The entries behind a total, newest first, those that only carry levels over included, so that they add up to it.</summary>
    public IQueryable<FigureEntry> Entries(FigureDefinition figure, IReadOnlyList<string> paths, Period period, FigureSource source) =>
        (figure.Kind == FigureKind.Rate
            ? db.FigureEntries.Where(e => paths.Contains(e.Path))
            : db.FigureEntries.Under([.. paths]))
        .AsNoTracking()
        .Where(e => e.Figure == figure.Code && e.Source == source && e.Date <= period.To && (figure.IsLevel || e.Date >= period.From))
        .OrderByDescending(e => e.Date).ThenByDescending(e => e.Id);

    /// <summary>The whole months of a window, and what is left of it at its edges.</summary>
    internal static ((DateOnly First, DateOnly Last)? Months, IReadOnlyList<Period> Edges) Split(Period window)
    {
        var first = window.From == Period.StartOfMonth(window.From) ? window.From : Period.StartOfMonth(window.From).AddMonths(1);
        var last = window.To == Period.EndOfMonth(window.To) ? Period.StartOfMonth(window.To) : Period.StartOfMonth(window.To).AddMonths(-1);
        if (last < first) return (null, [window]);
        var edges = new List<Period>();
        if (window.From < first) edges.Add(new(window.From, first.AddDays(-1)));
        if (Period.EndOfMonth(last) < window.To) edges.Add(new(Period.EndOfMonth(last).AddDays(1), window.To));
        return ((first, last), edges);
    }

    internal static Period WindowOf(FigureDefinition figure, Period period) => figure.IsLevel ? new(DateOnly.MinValue, period.To) : period;

    /// <summary>The widest window told by an entry that the total contains; null when it stays inside the period.</summary>
    private async Task<Period?> Covers(
        FigureDefinition figure, IReadOnlyList<string> paths, Period period, FigureSource source, DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        if (source == FigureSource.Recorded || figure.IsLevel) return null;
        var told = Entries(figure, paths, period, source).Where(e => e.From < period.From);
        if (asOf is { } known) told = told.Where(e => e.RecordedAt <= known);
        var first = await told.GroupBy(e => e.From).Where(g => g.Sum(e => e.Lines) > 0).Select(g => (DateOnly?)g.Key).OrderBy(d => d).FirstOrDefaultAsync(cancellationToken);
        return first is { } from ? new Period(from, period.To) : null;
    }
}
