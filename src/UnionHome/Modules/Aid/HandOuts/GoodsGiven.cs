using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Modules.Aid.Grants;
using UnionHome.Modules.Aid.Programmes;

namespace UnionHome.Modules.Aid.HandOuts;

/// <summary>Goods that somebody was given, or will be by an approved list; they count against the caps as money does.</summary>
/// <param name="Use">Of the programme; null at a visit without one.</param>
internal sealed record GoodsGiven(Guid PersonId, Guid ListId, Guid? ProgrammeId, FundUse? Use, Money Value)
{
    public static async Task<ILookup<Guid, GoodsGiven>> To(Db db, IQueryable<Guid> people, int year, Guid? aside, CancellationToken cancellationToken)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var lines = await (from l in db.Set<HandOutLine>()
                           join h in db.Set<HandOut>() on l.ListId equals h.Id
                           where h.ApprovedOn >= first && h.ApprovedOn <= last && h.Id != aside && (h.State == HandOutState.Approved || l.SignedOn != null) && people.Contains(l.PersonId)
                           join p in db.Set<AidProgramme>() on h.ProgrammeId equals (Guid?)p.Id into programmes
                           from p in programmes.DefaultIfEmpty()
                           select new { l.PersonId, l.ListId, h.ProgrammeId, Use = p == null ? (FundUse?)null : p.Use, l.UnitValue, l.Quantity }).ToListAsync(cancellationToken);
        return lines.ToLookup(l => l.PersonId, l => new GoodsGiven(l.PersonId, l.ListId, l.ProgrammeId, l.Use, new(checked(l.UnitValue.Fen * l.Quantity))));
    }

    /// <summary>What counts against the caps of a use; goods of a visit count as a visit does.</summary>
    public static Money For(FundUse use, IEnumerable<GoodsGiven> given) =>
        given.Where(g => GrantCaps.CountTogether(g.Use ?? FundUse.Warmth, use)).Aggregate(Money.Zero, (sum, g) => sum + g.Value);
}
