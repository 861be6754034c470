using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionHome.Foundation.Access;

namespace UnionHome.Modules.Organisations.Enterprises;

/// <summary>Registers the good rows of a sheet that was checked; the button stands beside the check's result.</summary>
[Permit(EnterprisesModule.Keep)]
public sealed class ImportApplyModel(EnterpriseImportDesk imports) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Job { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await imports.Seen(Job, cancellationToken);
        return RedirectToPage("/Jobs/Details", new { id = Job });
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        RedirectToPage("/Jobs/Details", new { id = await imports.Ask(await imports.Seen(Job, cancellationToken), cancellationToken) });
}
