using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Organisations.Enterprises;

/// <summary>The units that a union covers, for everybody who may see the union: also its chair.</summary>
[Permit(OrganisationsModule.View)]
public sealed class CoveredModel(Db db, Reach reach) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public Organisation Union { get; private set; } = null!;

    public PageOf<EnterpriseRow> Rows { get; private set; } = null!;

    public bool MayOpen { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Union = await reach.Find<Organisation>(Id, OrganisationsModule.View, cancellationToken);
        MayOpen = await reach.May(EnterprisesModule.View, cancellationToken: cancellationToken);
        Rows = await EnterpriseRow.Of(db, db.Set<Enterprise>().Where(e => e.UnionId == Id)).ToPage(Listing, EnterpriseRow.Sorts, cancellationToken);
    }
}
