using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Privacy;

namespace UnionHome.Modules.Aid.Medical.Cards;

/// <summary>One card: until when it holds, and what came of it.</summary>
[Permit(MedicalModule.View)]
public sealed class DetailsModel(Db db, Reach reach, CardDesk desk, Vault vault) : CardPage(db, reach, desk, vault, MedicalModule.View)
{
    public bool MayKeep { get; private set; }

    /// <summary>Whether it may be renewed today.</summary>
    public bool IsDue { get; private set; }

    public int Uses { get; private set; }

    public Money Discounts { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        MayKeep = await Reach.May(MedicalModule.Keep, Card.Path, cancellationToken);
        IsDue = await Desk.RefusalOfRenewal(Card, cancellationToken) is null;
        var uses = await Db.Set<CardUse>().AsNoTracking().Where(u => u.CardId == Id && u.State == UseState.Recorded).Select(u => u.Discount).ToListAsync(cancellationToken);
        (Uses, Discounts) = (uses.Count, uses.Aggregate(Money.Zero, (sum, discount) => sum + discount));
    }
}
