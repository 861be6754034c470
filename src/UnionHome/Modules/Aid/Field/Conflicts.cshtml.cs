using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Aid.Field;

/// <summary>Visits with values that wait for a choice.</summary>
[Permit(FieldModule.View)]
public sealed class ConflictsModel(Db db, Reach reach) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public PageOf<FieldRow> Rows { get; private set; } = null!;

    public ILookup<Guid, FactKind> Contested { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Rows = await (await FieldRow.Within(db, reach, new() { State = EntryState.InConflict }, cancellationToken)).ToPage(Listing, FieldRow.Sorts, cancellationToken);
        var ids = Rows.Rows.Select(r => r.Id).ToList();
        Contested = (await db.Set<HouseholdFact>().AsNoTracking().Where(f => ids.Contains(f.EntryId) && f.Standing == FactStanding.Contested).OrderBy(f => f.Fact)
            .Select(f => new { f.EntryId, f.Fact }).ToListAsync(cancellationToken)).ToLookup(f => f.EntryId, f => f.Fact);
    }
}
