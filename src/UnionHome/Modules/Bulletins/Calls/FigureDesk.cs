using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Bulletins.Calls;

/// <summary>Answers the calls of stories from the figures ledger, each call once.</summary>
public sealed class FigureDesk(FigureLedger ledger, PublicFigures open, IEnumerable<IFigureOrigins> origins)
{
    /// <summary>Lines read for the source of a value; a sum of more than these comes from no one record anyway.</summary>
    private const int MostLines = 100;

    private readonly Dictionary<string, CalledFigure> answered = [];
    private readonly Dictionary<Guid, IReadOnlyList<string>> paths = [];

    public async Task<CalledFigure> Answer(FigureCall call, CancellationToken cancellationToken)
    {
        if (answered.TryGetValue(call.Key, out var known)) return known;
        var reported = await Total(call, FigureSource.Reported, cancellationToken);
        var recorded = await Total(call, FigureSource.Recorded, cancellationToken);
        var source = call.Source ?? (CalledFigure.HasValue(reported) ? FigureSource.Reported : FigureSource.Recorded);
        var small = await open.IsSmall(UnionHead.Of(call.Union), source == FigureSource.Reported ? reported : recorded, cancellationToken);
        var figure = new CalledFigure(call, reported, recorded, source, await Lines(call, source, cancellationToken), small);
        return answered[call.Key] = figure;
    }

    /// <summary>What the ledger says today to a call that was published.</summary>
    public async Task<FigureNow> Now(FigureCall call, CancellationToken cancellationToken)
    {
        if (call is { Source: FigureSource.Recorded, Figure.Kind: FigureKind.Rate or FigureKind.DistinctPersons })
            return new((await Total(call, FigureSource.Recorded, cancellationToken)).Value, Qualifier.Exact);
        var sum = await ledger.Sum(call.Figure, await PathsOf(call.Union.Id, cancellationToken), call.Period, call.Source!.Value, null, cancellationToken);
        return new(sum.Lines == 0 ? null : call.Figure.Unit.ToValue(sum.Amount), sum.MoreThan > 0 ? Qualifier.MoreThan : sum.Almost > 0 ? Qualifier.Almost : Qualifier.Exact);
    }

    private Task<FigureTotal> Total(FigureCall call, FigureSource source, CancellationToken cancellationToken) =>
        ledger.Total(call.Figure.Code, call.Union.Id, call.Period, source, null, cancellationToken);

    private async Task<FigureLines?> Lines(FigureCall call, FigureSource source, CancellationToken cancellationToken)
    {
        var entries = await ledger.Entries(call.Figure, await PathsOf(call.Union.Id, cancellationToken), call.Period, source)
            .Where(e => !e.Carried).Take(MostLines + 1).ToListAsync(cancellationToken);
        var standing = entries.GroupBy(e => (e.RecordKind, e.RecordId)).Where(g => g.Sum(e => e.Lines) > 0).ToList();
        if (standing.Count == 0) return null;
        var told = standing.SelectMany(g => g).Where(e => e.Lines > 0).ToList();
        var origin = entries.Count <= MostLines && standing.Count == 1 ? await Origin(standing[0].Key, call.Figure.Code, cancellationToken) : null;
        return new(told.Min(e => e.From), told.Max(e => e.Date), told.Max(e => e.RecordedAt), origin);
    }

    private async Task<FigureOrigin?> Origin((string Kind, Guid Id) record, string figure, CancellationToken cancellationToken) =>
        origins.FirstOrDefault(o => o.RecordKind == record.Kind) is { } teller ? await teller.Find(record.Id, figure, cancellationToken) : null;

    private async Task<IReadOnlyList<string>> PathsOf(Guid union, CancellationToken cancellationToken) =>
        paths.TryGetValue(union, out var known) ? known : paths[union] = await ledger.PathsOf(union, cancellationToken);
}
