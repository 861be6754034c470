using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.People.Members;

/// <summary>From a union's own page to the register, filtered by the union.</summary>
[Permit(MembersModule.View)]
public sealed class OfModel(Reach reach) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        RedirectToPage("Index", new { union = (await reach.Find<Organisation>(id, MembersModule.View, cancellationToken)).Code });
}
