using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;

namespace UnionHome.Modules.Aid.Medical.Hospitals;

/// <summary>One hospital, its agreement, and what came of it this year.</summary>
[Permit(MedicalModule.View)]
public sealed class DetailsModel(Db db, Reach reach, TimeProvider clock) : HospitalPage(db, reach, clock, MedicalModule.View)
{
    public bool MayAgree { get; private set; }

    public bool MayKeep { get; private set; }

    public DateOnly YearBegan => new(Today.Year, 1, 1);

    /// <summary>Those that the reader may see.</summary>
    public int Uses { get; private set; }

    public Money Discounts { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        MayAgree = await Reach.May(MedicalModule.Agree, Record.Path, cancellationToken);
        MayKeep = await Reach.May(MedicalModule.Keep, cancellationToken: cancellationToken);
        var began = YearBegan;
        var uses = await (await Reach.Within(Db.Set<CardUse>().AsNoTracking(), MedicalModule.View, cancellationToken))
            .Where(u => u.HospitalId == Id && u.State == UseState.Recorded && u.On >= began).Select(u => u.Discount).ToListAsync(cancellationToken);
        (Uses, Discounts) = (uses.Count, uses.Aggregate(Money.Zero, (sum, discount) => sum + discount));
    }
}
