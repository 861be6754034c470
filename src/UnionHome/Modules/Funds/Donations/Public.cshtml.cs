using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Funds.Donations;

/// <summary>Gifts that arrived, for everybody (公益事业捐赠法, article 22): names only of those who agreed.</summary>
[AllowAnonymous]
public sealed class PublicModel(Db db) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public DonationFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public PageOf<DonationRow> Rows { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Rows = await DonationRow.Public(db, Filter).ToPage(Listing, DonationRow.Sorts, cancellationToken);
}
