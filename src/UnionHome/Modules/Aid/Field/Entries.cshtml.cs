using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Aid.Field;

/// <summary>What came in from the field within reach.</summary>
[Permit(FieldModule.View)]
public sealed class EntriesModel(Db db, Reach reach) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public FieldFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public PageOf<FieldRow> Rows { get; private set; } = null!;

    public bool MayKeep { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        MayKeep = await reach.May(FieldModule.Keep, cancellationToken: cancellationToken);
        Rows = await (await FieldRow.Within(db, reach, Filter, cancellationToken)).ToPage(Listing, FieldRow.Sorts, cancellationToken);
    }
}
