using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionHome.Foundation.Notices;

namespace UnionHome.Modules.Notices;

/// <summary>The reader's own messages, the newest first. Opening one marks it as read and leads to what it is about.</summary>
[Authorize]
public sealed class IndexModel(NoticeBox box) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public bool Unread { get; set; }

    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    public IReadOnlyList<Notice> Notices { get; private set; } = [];

    public int Total { get; private set; }

    public int Pages => (Total + NoticeBox.PageSize - 1) / NoticeBox.PageSize;

    public async Task OnGetAsync(CancellationToken cancellationToken) => (Notices, Total) = await box.Page(P, Unread, cancellationToken);

    public async Task<IActionResult> OnPostOpenAsync(Guid id, CancellationToken cancellationToken)
    {
        var notice = await box.Open(id, cancellationToken);
        return Url.IsLocalUrl(notice.Link) ? LocalRedirect(notice.Link) : Redirect("/notices");
    }

    public async Task<IActionResult> OnPostReadAllAsync(CancellationToken cancellationToken)
    {
        await box.ReadAll(cancellationToken);
        return Redirect("/notices");
    }
}
