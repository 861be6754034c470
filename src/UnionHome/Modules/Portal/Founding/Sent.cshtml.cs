using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace UnionHome.Modules.Portal.Founding;

/// <summary>Shows the code once: it is kept nowhere else.</summary>
[AllowAnonymous]
public sealed class SentModel : PageModel
{
    public string? Code { get; private set; }

    public string? Union { get; private set; }

    public void OnGet() => (Code, Union) = (TempData["FoundingCode"] as string, TempData["FoundingUnion"] as string);
}
