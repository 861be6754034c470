using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Aid.Programmes;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Grants;

/// <summary>What the pages of one grant show: to whom, of what, on which list, how far the money has come, what lies with it.</summary>
public abstract class GrantPage(Db db, Reach reach, GrantDesk desk, IPayments payments, string permission) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Grant Grant { get; private set; } = null!;

    public GrantList List { get; private set; } = null!;

    public AidProgramme Programme { get; private set; } = null!;

    public Person Person { get; private set; } = null!;

    public Organisation Union { get; private set; } = null!;

    public PaymentStanding? Payment { get; private set; }

    public IReadOnlyList<Attachment> Papers { get; private set; } = [];

    /// <summary>Whether the list can still be changed by the reader.</summary>
    public bool MayAttach { get; private set; }

    protected Db Db => db;

    protected Reach Reach => reach;

    public override async Task Load(CancellationToken cancellationToken)
    {
        Grant = await reach.Find<Grant>(Id, permission, cancellationToken);
        List = await db.Set<GrantList>().AsNoTracking().SingleAsync(l => l.Id == Grant.ListId, cancellationToken);
        Programme = await desk.ProgrammeOf(List, cancellationToken);
        Person = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == Grant.PersonId, cancellationToken);
        Union = await desk.UnionAt(Grant.Path, cancellationToken);
        Payment = (await payments.Of([Id], cancellationToken)).GetValueOrDefault(Id);
        Papers = await db.Set<Attachment>().AsNoTracking().Where(a => a.OwnerId == Id && a.DroppedAt == null).OrderBy(a => a.UploadedAt).ToListAsync(cancellationToken);
        MayAttach = List.State == ListState.Draft && await reach.May(AidModule.Keep, Grant.Path, cancellationToken);
        Version = Grant.Version;
    }
}
