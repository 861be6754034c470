using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Bulletins.Desk;

[Permit(BulletinsModule.View)]
public sealed class IndexModel(Db db, Reach reach) : PageModel
{
    private static readonly Sorts<Edition> Orders = new Sorts<Edition>(e => e.Id)
        .By("number", e => e.Number, descending: true).By("from", e => e.From).By("state", e => e.State).By("edited", e => e.EditedAt, descending: true);

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public EditionState? State { get; set; }

    public PageOf<Edition> Rows { get; private set; } = null!;

    public bool MayEdit { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var editions = await reach.Within(db.Set<Edition>().AsNoTracking(), BulletinsModule.View, cancellationToken);
        if (State is { } state) editions = editions.Where(e => e.State == state);
        Rows = await editions.ToPage(Listing, Orders, cancellationToken);
        MayEdit = await reach.May(BulletinsModule.Edit, cancellationToken: cancellationToken);
    }
}
