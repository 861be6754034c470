using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Enterprises;

/// <summary>What every page of one enterprise shows: the enterprise, the union responsible for it and the one that covers it.</summary>
public abstract class EnterprisePage(Db db, Reach reach, string permission) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Enterprise Enterprise { get; private set; } = null!;

    public Organisation Responsible { get; private set; } = null!;

    public Organisation? Union { get; private set; }

    protected Reach Reach => reach;

    public override async Task Load(CancellationToken cancellationToken)
    {
        Enterprise = await reach.Find<Enterprise>(Id, permission, cancellationToken);
        Responsible = await db.Organisations.AsNoTracking().SingleAsync(o => o.Path == Enterprise.Path, cancellationToken);
        if (Enterprise.UnionId is { } union) Union = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == union, cancellationToken);
        Version = Enterprise.Version;
        Fill();
    }

    /// <summary>Puts what is stored into the form.</summary>
    protected virtual void Fill() { }

    /// <summary>The enterprise as the form knew it, or a refusal when someone changed it meanwhile.</summary>
    protected async Task<Enterprise> Expected(CancellationToken cancellationToken)
    {
        var found = await reach.Find<Enterprise>(Id, permission, cancellationToken);
        found.Expect(Version);
        return found;
    }

    protected IActionResult Done(string sentence)
    {
        TempData["Done"] = sentence;
        return Redirect($"/organisations/enterprises/{Id}");
    }
}
