using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Foundation.Figures;

/// <summary>Closes periods while no poster is at work, and tells what a restatement changed.</summary>
public sealed class FigurePeriods(Db db, FigureLedger ledger)
{
    public async Task<ClosedPeriod> Close(Organisation organisation, Period period, Act act, CancellationToken cancellationToken = default)
    {
        await using var transaction = db.Database.CurrentTransaction is null ? await Writing.Begin(db, cancellationToken) : null;
        await TreeLock.Hold(db, cancellationToken);
        string[] above = [.. OrganisationPath.Levels(organisation.Path)];
        if (await db.Set<ClosedPeriod>().AnyAsync(c => above.Contains(c.Path) && c.From <= period.From && c.To >= period.To, cancellationToken))
            throw new RuleViolation("figures.already_closed", "{0} 至 {1} 已经封账", "To", period.From.Iso(), period.To.Iso());
        var closed = new ClosedPeriod(organisation, period, act);
        db.Add(closed);
        await db.SaveChangesAsync(cancellationToken);
        if (transaction is not null) await transaction.CommitAsync(cancellationToken);
        return closed;
    }

    /// <summary>Each figure that restatements changed, as it was closed and as it is now.</summary>
    public async Task<IReadOnlyList<(FigureTotal Closed, FigureTotal Restated)>> Restated(ClosedPeriod period, CancellationToken cancellationToken = default)
    {
        var restatements = await db.Set<Restatement>().Where(r => r.ClosedPeriodId == period.Id).Select(r => r.Id).ToListAsync(cancellationToken);
        var touched = await db.FigureEntries.Where(e => e.RestatementId != null && restatements.Contains(e.RestatementId.Value))
            .Select(e => new { e.Figure, e.Source }).Distinct().ToListAsync(cancellationToken);
        var both = new List<(FigureTotal, FigureTotal)>();
        foreach (var figure in touched.OrderBy(t => t.Figure, StringComparer.Ordinal).ThenBy(t => t.Source))
            both.Add((
                await ledger.Total(figure.Figure, period.OrganisationId, period.Period, figure.Source, period.ClosedAt, cancellationToken),
                await ledger.Total(figure.Figure, period.OrganisationId, period.Period, figure.Source, null, cancellationToken)));
        return both;
    }
}
