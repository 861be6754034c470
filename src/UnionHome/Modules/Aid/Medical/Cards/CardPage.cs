using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Medical.Cards;

/// <summary>What every page of one card shows: card and household, its bearer in part, its history.</summary>
public abstract class CardPage(Db db, Reach reach, CardDesk desk, Vault vault, string permission) : RecordPage<MedicalCard>(db, reach, permission)
{
    public MedicalCard Card => Record;

    public override string Address => $"/aid/medical/cards/{Id}";

    public Person Worker { get; private set; } = null!;

    /// <summary>The worker's name; of the others of a household a part.</summary>
    public string BearerName => Card.Kinship == Kinship.Holder ? Worker.Name : vault.Masked(Card, nameof(Card.Bearer), Card.Bearer);

    public bool IsInForce => Card.State == CardState.InForce;

    protected CardDesk Desk => desk;

    public override async Task Load(CancellationToken cancellationToken)
    {
        await base.Load(cancellationToken);
        Worker = await Db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == Card.PersonId, cancellationToken);
    }
}
