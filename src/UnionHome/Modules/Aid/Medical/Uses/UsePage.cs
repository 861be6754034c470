using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Medical.Uses;

/// <summary>What every page of one use shows: the use, its card and hospital, its history.</summary>
public abstract class UsePage(Db db, Reach reach, string permission) : RecordPage<CardUse>(db, reach, permission)
{
    public override string Address => $"/aid/medical/uses/{Id}";

    public MedicalCard Card { get; private set; } = null!;

    public DesignatedHospital Hospital { get; private set; } = null!;

    public Person Worker { get; private set; } = null!;

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Card = await Db.Set<MedicalCard>().AsNoTracking().SingleAsync(c => c.Id == Record.CardId, cancellationToken);
        Hospital = await Db.Set<DesignatedHospital>().AsNoTracking().SingleAsync(h => h.Id == Record.HospitalId, cancellationToken);
        Worker = await Db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == Card.PersonId, cancellationToken);
    }
}
