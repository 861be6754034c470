using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Organisations.Terms;

/// <summary>A page about one officer.</summary>
[Permit(TermsModule.Manage)]
public abstract class OfficerPage(Db db, Reach reach) : FormPage
{
    [BindProperty(SupportsGet = true, Name = "officer")]
    public Guid OfficerId { get; set; }

    public Officer Officer { get; private set; } = null!;

    public Organisation Union { get; private set; } = null!;

    protected Db Db => db;

    protected Reach Reach => reach;

    public override async Task Load(CancellationToken cancellationToken)
    {
        Officer = await reach.Find<Officer>(OfficerId, TermsModule.Manage, cancellationToken);
        Union = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == Officer.OrganisationId, cancellationToken);
        Version = Officer.Version;
    }

    protected async Task<Officer> Expected(CancellationToken cancellationToken)
    {
        var found = await reach.Find<Officer>(OfficerId, TermsModule.Manage, cancellationToken);
        found.Expect(Version);
        return found;
    }

    protected async Task<IActionResult> Save(Officer officer, string sentence, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        TempData["Done"] = sentence;
        return Redirect($"/organisations/{officer.OrganisationId}/terms");
    }
}
