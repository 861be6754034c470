using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web.Lists;
using UnionHome.Modules.Aid.Hardship;

namespace UnionHome.Modules.Aid.NationalForms;

/// <summary>The forms within reach.</summary>
[Permit(HardshipModule.Report)]
public sealed class IndexModel(Db db, Reach reach) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public PageOf<NationalFormRow> Rows { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Rows = await (await NationalFormRow.Within(db, reach, cancellationToken)).ToPage(Listing, NationalFormRow.Sorts, cancellationToken);
}
