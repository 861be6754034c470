using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Jobs;
using UnionHome.Foundation.Steps;

namespace UnionHome.Modules.Organisations.Terms;

/// <summary>
/// Lets the calendar act on terms: reminds before their end and counts them as overdue behind it. One transaction for each term, so that
/// one that is just being changed (here or on another node) stops no other; it comes round again.
/// </summary>
public sealed class TermWatch(Db db, TermLimitsBook book, TimeProvider clock) : IRecurring
{
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(30);

    Task IRecurring.Run(CancellationToken cancellationToken) => Watch(db, book, clock, cancellationToken);

    /// <returns>How many were reminded, and how many became overdue.</returns>
    public static async Task<(int Reminded, int Overdue)> Watch(Db db, TermLimitsBook book, TimeProvider clock, CancellationToken cancellationToken = default)
    {
        var today = clock.Today();
        var act = Act.BySystem(clock);
        var running = db.Set<Term>().AsNoTracking().Where(t => t.RunsFor != null);
        var furthest = today.AddMonths(TermLimitsBook.MostRemindMonths);
        var ending = await running.Where(t => t.RemindedOn == null && t.EndsOn <= furthest).OrderBy(t => t.EndsOn).Select(t => new { t.Id, t.Path, t.EndsOn }).ToListAsync(cancellationToken);
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        var reminded = 0;
        foreach (var term in ending)
        {
            // The rule is the city's or a county's, so one answer holds for all unions of a county.
            var place = term.Path.Length > 8 ? term.Path[..8] : term.Path;
            if (!months.TryGetValue(place, out var ahead)) months[place] = ahead = await book.RemindMonths(place, today, cancellationToken);
            if (term.EndsOn <= today.AddMonths(ahead) && await Change(db, term.Id, t => t.Remind(act), cancellationToken)) reminded++;
        }

        var overdue = 0;
        foreach (var term in await running.Where(t => t.OverdueSince == null && t.EndsOn < today).OrderBy(t => t.EndsOn).Select(t => new { t.Id, t.EndsOn }).ToListAsync(cancellationToken))
            if (await Change(db, term.Id, t => t.MarkOverdue(term.EndsOn.AddDays(1), act), cancellationToken)
                || await Change(db, term.Id, t => t.MarkOverdue(today, act), cancellationToken)) overdue++;
        return (reminded, overdue);
    }

    private static async Task<bool> Change(Db db, Guid id, Action<Term> change, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        change(await db.Set<Term>().SingleAsync(t => t.Id == id, cancellationToken));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (Exception refusal) when (refusal is Conflict or RuleViolation { Code: "figures.period_closed" })
        {
            // Changed by another node meanwhile, or the figures of that day are closed: the caller tries today instead.
            return false;
        }
    }
}
