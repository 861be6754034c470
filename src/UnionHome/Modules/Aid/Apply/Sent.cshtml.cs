using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace UnionHome.Modules.Aid.Apply;

/// <summary>Shows number and code once: the code is kept nowhere else.</summary>
[AllowAnonymous]
public sealed class SentModel : PageModel
{
    public string? Number { get; private set; }

    public string? Code { get; private set; }

    public void OnGet() => (Number, Code) = (TempData["AidNumber"] as string, TempData["AidCode"] as string);
}
