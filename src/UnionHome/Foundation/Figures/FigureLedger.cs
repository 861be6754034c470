using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;

namespace UnionHome.Foundation.Figures;

/// <summary>
/// Reads the figures ledger. Whole months come from the summaries plus the tail not yet folded, days at a period's edges from
/// the entries of those months; one statement reads both, so a total is current and exact at its instant.
/// </summary>
public sealed partial class FigureLedger(Db db)
{
    /// <summary>The figure for a union with everything below it, as known now or at <paramref name="asOf"/>.</summary>
    public async Task<FigureTotal> Total(
        string code, Guid organisation, Period period, FigureSource source, DateTimeOffset? asOf = null, CancellationToken cancellationToken = default)
    {
        var figure = FigureCatalogue.Get(code);
        var paths = await PathsOf(organisation, cancellationToken);
        if (figure.Kind == FigureKind.Rate && source == FigureSource.Recorded)
            return await RecordedRate(figure, organisation, paths, period, asOf, cancellationToken);
        var sum = await Sum(figure, paths, period, source, asOf, cancellationToken);
        return Told(figure, organisation, period, source, sum, sum.Lines == 0 ? null : await Covers(figure, paths, period, source, cancellationToken));
    }

    /// <summary>The sum over several placements; levels are summed from the beginning to the period's end.</summary>
    public async Task<FigureSum> Sum(
        FigureDefinition figure, IReadOnlyList<string> paths, Period period, FigureSource source, DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        var window = figure.IsLevel ? new Period(DateOnly.MinValue, period.To) : period;
        var total = default(FigureSum);
        foreach (var path in paths)
            total += await SumOf(figure, path, window, source, asOf, cancellationToken);
        return total;
    }

    /// <summary>All the paths at which the union ever stood.</summary>
    public async Task<IReadOnlyList<string>> PathsOf(Guid organisation, CancellationToken cancellationToken = default) =>
        await db.Set<Placement>().Where(p => p.OrganisationId == organisation).OrderBy(p => p.From).Select(p => p.Path).ToListAsync(cancellationToken);

    /// <summary>The entries behind a total, newest first.</summary>
    public IQueryable<FigureEntry> Entries(FigureDefinition figure, IReadOnlyList<string> paths, Period period, FigureSource source) =>
        (figure.Kind == FigureKind.Rate
            ? db.FigureEntries.Where(e => paths.Contains(e.Path))
            : db.FigureEntries.Under([.. paths]))
        .AsNoTracking()
        .Where(e => e.Figure == figure.Code && e.Source == source && e.Date <= period.To && (figure.IsLevel || e.Date >= period.From))
        .OrderByDescending(e => e.Date).ThenByDescending(e => e.Id);

    private static FigureTotal Told(FigureDefinition figure, Guid organisation, Period period, FigureSource source, FigureSum sum, Period? covers)
    {
        var unit = figure.AlsoIn is { } second && sum.Lines > 0 && sum.InSecondUnit == sum.Lines ? second : figure.Unit;
        var qualifier = sum.MoreThan > 0 ? Qualifier.MoreThan : sum.Almost > 0 ? Qualifier.Almost : Qualifier.Exact;
        decimal? value = sum.Lines == 0 && sum.Amount == 0 && source == FigureSource.Reported ? null : unit.ToValue(sum.Amount);
        return new(figure, organisation, period, source, value, unit, qualifier, sum.Lines, covers);
    }

    private async Task<FigureTotal> RecordedRate(
        FigureDefinition figure, Guid organisation, IReadOnlyList<string> paths, Period period, DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        decimal? rate = null;
        long lines = 0;
        if (figure is { Numerator: { } numerator, Denominator: { } denominator })
        {
            var above = await Sum(FigureCatalogue.Get(numerator), paths, period, FigureSource.Recorded, asOf, cancellationToken);
            var below = await Sum(FigureCatalogue.Get(denominator), paths, period, FigureSource.Recorded, asOf, cancellationToken);
            lines = below.Lines;
            if (below.Amount != 0) rate = decimal.Round(100m * above.Amount / below.Amount, 1, MidpointRounding.AwayFromZero);
        }

        return new(figure, organisation, period, FigureSource.Recorded, rate, figure.Unit, Qualifier.Exact, lines, null);
    }

    /// <summary>The widest window told by an entry that the total contains; null when it stays inside the period.</summary>
    private async Task<Period?> Covers(FigureDefinition figure, IReadOnlyList<string> paths, Period period, FigureSource source, CancellationToken cancellationToken)
    {
        if (source == FigureSource.Recorded || figure.IsLevel) return null;
        var first = await Entries(figure, paths, period, source).Where(e => e.From < period.From).Select(e => (DateOnly?)e.From).MinAsync(cancellationToken);
        return first is { } from ? new Period(from, period.To) : null;
    }
}
