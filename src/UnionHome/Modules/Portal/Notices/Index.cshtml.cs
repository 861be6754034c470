using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web.Lists;

namespace UnionHome.Modules.Portal.Notices;

/// <summary>All notices that may be read today, for anyone.</summary>
[AllowAnonymous]
public sealed class IndexModel(Db db, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public NoticeFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "")]
    public Listing Listing { get; set; } = new();

    public PageOf<NoticeRow> Rows { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Rows = await NoticeRow.Readable(db, Filter with { Open = null }, clock.Today()).ToPage(Listing, NoticeRow.Sorts, cancellationToken);
}
