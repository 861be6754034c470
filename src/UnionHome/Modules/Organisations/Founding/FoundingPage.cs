using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Organisations.Enterprises;

namespace UnionHome.Modules.Organisations.Founding;

/// <summary>What every page of one founding shows: the request, the union above, the units, the history.</summary>
public abstract class FoundingPage(Db db, FoundingDesk desk, TimeProvider clock, string permission) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public FoundingRequest Founding { get; private set; } = null!;

    public Organisation Above { get; private set; } = null!;

    public IReadOnlyList<Enterprise> Units { get; private set; } = [];

    public IReadOnlyList<StepTaken> Steps { get; private set; } = [];

    public FoundingRules Rules { get; private set; } = null!;

    protected FoundingDesk Desk => desk;

    public override async Task Load(CancellationToken cancellationToken)
    {
        Founding = await desk.Find(Id, permission, cancellationToken);
        Above = await db.Organisations.AsNoTracking().SingleAsync(o => o.Path == Founding.Path, cancellationToken);
        Units = await desk.Covered(Founding, cancellationToken);
        Rules = await desk.Rules(Founding.Path, clock.Today(), cancellationToken);
        Steps = await db.Steps.AsNoTracking().Where(s => s.RecordId == Id).OrderByDescending(s => s.At).ToListAsync(cancellationToken);
        Version = Founding.Version;
        Fill();
    }

    /// <summary>Puts what is stored into the form.</summary>
    protected virtual void Fill() { }

    /// <summary>The request as the form knew it, or a refusal when someone changed it meanwhile.</summary>
    protected async Task<FoundingRequest> Expected(CancellationToken cancellationToken)
    {
        var found = await desk.Find(Id, permission, cancellationToken);
        found.Expect(Version);
        return found;
    }

    protected IActionResult Done(string sentence)
    {
        TempData["Done"] = sentence;
        return Redirect($"/organisations/founding/{Id}");
    }
}
