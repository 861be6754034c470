using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Pairing;

/// <summary>What every page of one pair shows: cadre and household, when the next visit is due, its history.</summary>
public abstract class PairPage(Db db, Reach reach, PairDesk desk, string permission) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Pair Pair { get; private set; } = null!;

    public Person Person { get; private set; } = null!;

    public Organisation Union { get; private set; } = null!;

    public IReadOnlyList<StepTaken> Steps { get; private set; } = [];

    public bool IsOpen => Pair.State == PairState.Standing;

    protected Db Db => db;

    protected Reach Reach => reach;

    protected PairDesk Desk => desk;

    public override async Task Load(CancellationToken cancellationToken)
    {
        Pair = await reach.Find<Pair>(Id, permission, cancellationToken);
        Person = await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == Pair.PersonId, cancellationToken);
        Union = await db.Organisations.SingleAsync(o => o.Path == Pair.Path, cancellationToken);
        Steps = await db.Steps.AsNoTracking().Where(s => s.RecordId == Id).OrderByDescending(s => s.At).ToListAsync(cancellationToken);
        Version = Pair.Version;
    }

    /// <summary>The pair as the form knew it, or a refusal when someone changed it meanwhile.</summary>
    protected async Task<Pair> Expected(CancellationToken cancellationToken)
    {
        var found = await reach.Find<Pair>(Id, permission, cancellationToken);
        found.Expect(Version);
        return found;
    }

    protected IActionResult Done(string sentence)
    {
        TempData["Done"] = sentence;
        return Redirect($"/aid/pairing/{Id}");
    }
}
