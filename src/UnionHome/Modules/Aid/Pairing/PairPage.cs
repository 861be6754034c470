using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Pairing;

/// <summary>What every page of one pair shows: cadre and household, when the next visit is due, its history.</summary>
public abstract class PairPage(Db db, Reach reach, PairDesk desk, string permission) : RecordPage<Pair>(db, reach, permission)
{
    public Pair Pair => Record;

    public override string Address => $"/aid/pairing/{Id}";

    public Person Person { get; private set; } = null!;

    public bool IsOpen => Pair.State == PairState.Standing;

    protected PairDesk Desk => desk;

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Person = await Db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == Pair.PersonId, cancellationToken);
    }
}
