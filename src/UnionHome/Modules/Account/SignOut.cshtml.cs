using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionHome.Foundation.Access;

namespace UnionHome.Modules.Account;

/// <summary>The page asks first, so that no link or picture can sign somebody out.</summary>
[AllowAnonymous]
public sealed class SignOut(Sessions sessions) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await sessions.SignOut(cancellationToken);

        // What lies on this device for working without a network goes with the session.
        Response.Headers["Clear-Site-Data"] = "\"storage\"";
        return LocalRedirect("/account/sign-in");
    }
}
