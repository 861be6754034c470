using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionHome.Foundation.Access;

namespace UnionHome.Modules.Organisations;

/// <summary>Does the good rows of a sheet that was checked; the button stands beside the check's result.</summary>
[Permit(OrganisationsModule.Manage)]
public sealed class ImportApplyModel(ImportDesk imports) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Job { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await imports.Seen(OrganisationImport.Kind, Job, cancellationToken);
        return RedirectToPage("/Jobs/Details", new { id = Job });
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        RedirectToPage("/Jobs/Details", new { id = await imports.Ask(OrganisationImport.Kind, OrganisationsModule.Manage, await imports.Seen(OrganisationImport.Kind, Job, cancellationToken), cancellationToken) });
}
