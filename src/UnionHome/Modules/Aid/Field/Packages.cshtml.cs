using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Aid.Field;

/// <summary>What is out on devices.</summary>
[Permit(FieldModule.View)]
public sealed class PackagesModel(Db db, Reach reach, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public PageOf<PackageRow> Rows { get; private set; } = null!;

    public DateTimeOffset Now { get; private set; }

    public bool MayKeep { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Now = clock.GetUtcNow();
        MayKeep = await reach.May(FieldModule.Keep, cancellationToken: cancellationToken);
        Rows = await (await PackageRow.Within(db, reach, cancellationToken)).ToPage(Listing, PackageRow.Sorts, cancellationToken);
    }
}
