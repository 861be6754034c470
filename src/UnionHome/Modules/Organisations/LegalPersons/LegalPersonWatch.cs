using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Jobs;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Steps;
using UnionHome.Modules.Organisations.Enterprises;
using UnionHome.Modules.Organisations.Terms;

namespace UnionHome.Modules.Organisations.LegalPersons;

/// <summary>
/// Keeps the register beside what it is about: when a union has another name, another chair or a new term, it is asked to bring its
/// registration up to date; when its above-scale private enterprises change, their figure follows. One transaction for each registration.
/// </summary>
public sealed class LegalPersonWatch(Db db, RuleBook rules, TimeProvider clock) : IRecurring
{
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(10);

    Task IRecurring.Run(CancellationToken cancellationToken) => Watch(db, rules, clock, cancellationToken);

    /// <returns>How many registrations were found to differ.</returns>
    public static async Task<int> Watch(Db db, RuleBook rules, TimeProvider clock, CancellationToken cancellationToken = default)
    {
        var standing = await (from registration in db.Set<LegalPersonRegistration>()
                              where registration.StandsFor != null && registration.RegisteredOn != null
                              join union in db.Organisations on registration.OrganisationId equals union.Id
                              select new
                              {
                                  registration.Id,
                                  registration.Path,
                                  registration.TermId,
                                  registration.CountedEnterprises,
                                  Waits = registration.ChangeDueOn != null || registration.State == LegalPersonState.Requested,
                                  Renamed = registration.NameThen != union.NameZh,
                                  registration.Facts.Representative,
                                  Chair = db.Set<Officer>().Where(o => o.SeatOf == union.Id && o.Office == OfficerPost.Chair).Select(o => new { o.Name, o.From }).FirstOrDefault(),
                                  Term = db.Set<Term>().Where(t => t.RunsFor == union.Id && t.Body == TermBody.Committee).Select(t => new { t.Id, t.From }).FirstOrDefault(),
                                  Enterprises = db.Set<Enterprise>().Count(e => e.UnionId == union.Id && e.State == EnterpriseState.Open && e.IsPrivate && e.IsAboveScale),
                              }).AsNoTracking().ToListAsync(cancellationToken);
        var (today, act, differ) = (clock.Today(), Act.BySystem(clock), 0);
        foreach (var each in standing)
        {
            (string What, DateOnly Since)? change = each.Waits ? null
                : each.Term is { } term && term.Id != each.TermId ? ("换届", term.From)
                : each.Chair is { } chair && chair.Name != each.Representative ? ("主席变更", chair.From)
                : each.Renamed ? ("更名", today)
                : null;
            if (change is null && each.Enterprises == each.CountedEnterprises) continue;
            var days = (int)(await rules.Get(LegalPersonsModule.ChangeDays, each.Path, today, cancellationToken)).Number;
            db.ChangeTracker.Clear();
            var registration = await db.Set<LegalPersonRegistration>().SingleAsync(r => r.Id == each.Id, cancellationToken);
            registration.Recount(each.Enterprises, act);
            if (change is { } told) registration.NoticeChange(told.What, told.Since.AddDays(days), act);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                differ++;
            }
            catch (Exception refusal) when (refusal is Conflict or RuleViolation)
            {
                // Changed by somebody meanwhile, or its figures are closed today: it comes round again.
            }
        }

        return differ;
    }
}
