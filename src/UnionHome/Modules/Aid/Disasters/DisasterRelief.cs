using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Modules.Aid.Grants;
using UnionHome.Modules.Aid.HandOuts;
using UnionHome.Modules.Aid.Programmes;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Disasters;

/// <summary>What a surveyed household was given in its disaster, read from the lists: a grant, or goods.</summary>
/// <param name="Address">Of the grant, or of the hand-out list.</param>
/// <param name="Approved">Granted, or goods on an approved list at their value; zero before.</param>
/// <param name="Given">What the household has: money paid and kept, goods signed for.</param>
internal sealed record DisasterRelief(Guid SurveyId, string What, string List, string Address, Money Amount, Money Approved, Money Given, DateOnly? GivenOn)
{
    /// <summary>Of these households of a disaster.</summary>
    public static async Task<ILookup<Guid, DisasterRelief>> Of(Db db, IPayments payments, IQueryable<DisasterSurvey> surveys, CancellationToken cancellationToken)
    {
        var grants = await (from s in surveys
                            join p in db.Set<Person>() on s.IdIndex equals p.IdIndex
                            join g in db.Set<Grant>() on p.Id equals g.PersonId
                            join l in db.Set<GrantList>() on g.ListId equals l.Id
                            where l.DisasterId == s.DisasterId && l.State != ListState.Refused && l.State != ListState.Withdrawn
                            join programme in db.Set<AidProgramme>() on g.ProgrammeId equals programme.Id
                            orderby l.DrawnOn, g.Id
                            select new { SurveyId = s.Id, g.Id, g.Amount, g.ApprovedOn, l.Title, Programme = programme.Name }).ToListAsync(cancellationToken);
        var goods = await (from s in surveys
                           join p in db.Set<Person>() on s.IdIndex equals p.IdIndex
                           join line in db.Set<HandOutLine>() on p.Id equals line.PersonId
                           join h in db.Set<HandOut>() on line.ListId equals h.Id
                           where h.DisasterId == s.DisasterId && h.State != HandOutState.Withdrawn
                           orderby h.DrawnOn, line.Id
                           select new { SurveyId = s.Id, Line = line, h.Id, h.Title, h.State }).ToListAsync(cancellationToken);
        var paid = await payments.Of([.. grants.Where(g => g.ApprovedOn != null).Select(g => g.Id)], cancellationToken);
        return grants.Select(g =>
        {
            var payment = g.ApprovedOn is null ? null : paid.GetValueOrDefault(g.Id);
            return new DisasterRelief(g.SurveyId, g.Programme, g.Title, $"/aid/grants/{g.Id}", g.Amount, g.ApprovedOn is null ? Money.Zero : g.Amount, payment?.Kept ?? Money.Zero, payment?.PaidOn);
        }).Concat(goods.Select(g =>
        {
            var isApproved = g.State == HandOutState.Approved || g.Line.SignedOn is not null;
            return new DisasterRelief(g.SurveyId, $"{g.Line.Article} {g.Line.Quantity} {g.Line.Unit}", g.Title, $"/aid/hand-outs/{g.Id}", g.Line.Value, isApproved ? g.Line.Value : Money.Zero, g.Line.SignedOn is null ? Money.Zero : g.Line.Value, g.Line.SignedOn);
        })).ToLookup(r => r.SurveyId);
    }
}
