using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Tree;

namespace UnionHome.Foundation.Figures;

/// <summary>The same sums cut otherwise: by the unions of a level below, by month, and many figures at once.</summary>
public sealed partial class FigureLedger
{
    /// <summary>
    /// The figure of each union that stood some levels below in the period (a level: on its last day), by where it stood then; and of
    /// any other that counted something there.
    /// </summary>
    public async Task<IReadOnlyList<FigureOfBelow>> Below(
        string code, Guid organisation, Period period, FigureSource source, int levels = 1, DateTimeOffset? asOf = null, CancellationToken cancellationToken = default)
    {
        var figure = FigureCatalogue.Get(code);
        var paths = await PathsOf(organisation, cancellationToken);
        Func<Guid, FigureTotal> total;
        ICollection<Guid> counted;
        if (figure.Kind == FigureKind.Rate && source == FigureSource.Recorded)
        {
            if (figure is not { Numerator: { } numerator, Denominator: { } denominator }) return [];
            var above = await SumsBelow(FigureCatalogue.Get(numerator), paths, period, source, levels, asOf, cancellationToken);
            var below = await SumsBelow(FigureCatalogue.Get(denominator), paths, period, source, levels, asOf, cancellationToken);
            (total, counted) = (id => FigureTotal.Rate(figure, id, period, above.GetValueOrDefault(id), below.GetValueOrDefault(id)), below.Keys);
        }
        else
        {
            var sums = await SumsBelow(figure, paths, period, source, levels, asOf, cancellationToken);
            (total, counted) = (id => FigureTotal.Of(figure, id, period, source, sums.GetValueOrDefault(id)), [.. sums.Where(s => !s.Value.IsNothing).Select(s => s.Key)]);
        }

        var stood = (await StoodBelow(paths, figure.IsLevel ? new(period.To, period.To) : period, levels, cancellationToken)).Union(counted).ToList();
        var unions = await db.Organisations.AsNoTracking().Where(o => stood.Contains(o.Id)).OrderBy(o => o.Code).ToListAsync(cancellationToken);
        return [.. unions.Select(o => new FigureOfBelow(o.Id, o.Code, o.NameZh, o.NameEn, total(o.Id)))];
    }

    /// <summary>The whole months that the period touches.</summary>
    public async Task<IReadOnlyList<FigureOfMonth>> Trend(
        string code, Guid organisation, Period period, FigureSource source, DateTimeOffset? asOf = null, CancellationToken cancellationToken = default)
    {
        var figure = FigureCatalogue.Get(code);
        var paths = await PathsOf(organisation, cancellationToken);
        var months = Months(period).ToList();
        if (figure.Kind == FigureKind.Rate && source == FigureSource.Recorded)
        {
            if (figure is not { Numerator: { } numerator, Denominator: { } denominator }) return [];
            var above = await ByMonth(FigureCatalogue.Get(numerator), paths, months, source, asOf, cancellationToken);
            var below = await ByMonth(FigureCatalogue.Get(denominator), paths, months, source, asOf, cancellationToken);
            return [.. months.Select((m, i) => new FigureOfMonth(m, FigureTotal.Rate(figure, organisation, period, above[i], below[i]).Value))];
        }

        var sums = await ByMonth(figure, paths, months, source, asOf, cancellationToken);
        return [.. months.Select((m, i) => new FigureOfMonth(m, FigureTotal.Of(figure, organisation, period, source, sums[i]).Value))];
    }

    /// <summary>Many figures of one union at once, recorded and reported.</summary>
    public async Task<IReadOnlyDictionary<(string Figure, FigureSource Source), FigureTotal>> Totals(
        IReadOnlyCollection<FigureDefinition> figures, Guid organisation, Period period, DateTimeOffset? asOf = null, CancellationToken cancellationToken = default)
    {
        var paths = await PathsOf(organisation, cancellationToken);
        var parts = figures.Where(f => f.Kind == FigureKind.Rate).SelectMany(f => new[] { f.Numerator, f.Denominator }).OfType<string>().Select(FigureCatalogue.Get);
        var sums = new Dictionary<(string, FigureSource), FigureSum>();
        foreach (var alike in figures.Concat(parts).Distinct().GroupBy(f => (f.IsLevel, f.Kind == FigureKind.Rate)))
        {
            var scan = new FigureScan(db, [.. alike], null, WindowOf(alike.First(), period), asOf);
            foreach (var path in paths) scan.AddSubtree(path);
            foreach (var (figure, source, sum) in await scan.Sum("figure, source", (row, sum) => (row.GetString(0), (FigureSource)row.GetInt16(1), sum), cancellationToken))
                sums[(figure, source)] = sum;
        }

        foreach (var persons in figures.Where(f => f.Kind == FigureKind.DistinctPersons))
            sums[(persons.Code, FigureSource.Recorded)] = await Sum(persons, paths, period, FigureSource.Recorded, asOf, cancellationToken);
        var totals = new Dictionary<(string, FigureSource), FigureTotal>();
        foreach (var figure in figures)
        {
            totals[(figure.Code, FigureSource.Reported)] = FigureTotal.Of(figure, organisation, period, FigureSource.Reported, sums.GetValueOrDefault((figure.Code, FigureSource.Reported)));
            totals[(figure.Code, FigureSource.Recorded)] = figure.Kind == FigureKind.Rate
                ? FigureTotal.Rate(figure, organisation, period, sums.GetValueOrDefault((figure.Numerator ?? "", FigureSource.Recorded)), sums.GetValueOrDefault((figure.Denominator ?? "", FigureSource.Recorded)))
                : FigureTotal.Of(figure, organisation, period, FigureSource.Recorded, sums.GetValueOrDefault((figure.Code, FigureSource.Recorded)));
        }

        return totals;
    }

    private async Task<Dictionary<Guid, FigureSum>> SumsBelow(
        FigureDefinition figure, IReadOnlyList<string> paths, Period period, FigureSource source, int levels, DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        var scan = new FigureScan(db, [figure], source, WindowOf(figure, period), asOf);
        foreach (var path in paths) scan.AddLevelBelow(path, levels);
        const string union = "placements.organisation_id";
        var sums = figure.Kind == FigureKind.DistinctPersons && source == FigureSource.Recorded
            ? await scan.CountPersons(union, Read, cancellationToken)
            : await scan.Sum(union, Read, cancellationToken);
        return sums.ToDictionary(s => s.Union, s => s.Sum);

        static (Guid Union, FigureSum Sum) Read(DbDataReader row, FigureSum sum) => (row.GetGuid(0), sum);
    }

    private async Task<List<Guid>> StoodBelow(IReadOnlyList<string> paths, Period days, int levels, CancellationToken cancellationToken)
    {
        var stood = new List<Guid>();
        foreach (var path in paths)
        {
            var length = path.Length + levels * OrganisationPath.LabelLength;
            stood.AddRange(await db.Set<Placement>().Under(path)
                .Where(p => p.Path.Length == length && p.From <= days.To && (p.Until == null || p.Until > days.From) && p.Until != p.From)
                .Select(p => p.OrganisationId).Distinct().ToListAsync(cancellationToken));
        }

        return stood;
    }

    private async Task<IReadOnlyList<FigureSum>> ByMonth(
        FigureDefinition figure, IReadOnlyList<string> paths, List<DateOnly> months, FigureSource source, DateTimeOffset? asOf, CancellationToken cancellationToken)
    {
        var scan = new FigureScan(db, [figure], source, WindowOf(figure, new(months[0], Period.EndOfMonth(months[^1]))), asOf);
        foreach (var path in paths) scan.AddSubtree(path);
        var found = figure.Kind == FigureKind.DistinctPersons && source == FigureSource.Recorded
            ? await scan.CountPersons("month", Read, cancellationToken)
            : await scan.Sum("month", Read, cancellationToken);
        var sums = found.ToDictionary(f => f.Month, f => f.Sum);
        if (!figure.IsLevel) return [.. months.Select(m => sums.GetValueOrDefault(m))];
        var height = sums.Where(s => s.Key < months[0]).Aggregate(default(FigureSum), (sum, s) => sum + s.Value);
        return [.. months.Select(m => height += sums.GetValueOrDefault(m))];

        static (DateOnly Month, FigureSum Sum) Read(DbDataReader row, FigureSum sum) => (row.GetFieldValue<DateOnly>(0), sum);
    }

    private static IEnumerable<DateOnly> Months(Period period)
    {
        for (var month = Period.StartOfMonth(period.From); month <= period.To; month = month.AddMonths(1)) yield return month;
    }
}
