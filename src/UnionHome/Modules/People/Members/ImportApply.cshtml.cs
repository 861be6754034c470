using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionHome.Foundation.Access;
using UnionHome.Modules.Organisations;

namespace UnionHome.Modules.People.Members;

/// <summary>Takes the good rows of a sheet that was checked; the button stands beside the check's result.</summary>
[Permit(MembersModule.Manage)]
public sealed class ImportApplyModel(ImportDesk imports) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Job { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await imports.Seen(MemberImport.Kind, Job, cancellationToken);
        return RedirectToPage("/Jobs/Details", new { id = Job });
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var seen = await imports.Seen(MemberImport.Kind, Job, cancellationToken);
        return RedirectToPage("/Jobs/Details", new { id = await imports.Ask(MemberImport.Kind, MembersModule.Manage, seen, cancellationToken) });
    }
}
