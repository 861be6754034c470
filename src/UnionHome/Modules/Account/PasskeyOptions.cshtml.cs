using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;

namespace UnionHome.Modules.Account;

/// <summary>What the browser must know to make or use a passkey. It tells nobody which accounts exist: a sign-in names no account.</summary>
[AllowAnonymous]
public sealed class PasskeyOptions(SignInManager<User> passkeys, UserManager<User> users) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public PasskeyUse Use { get; set; }

    public IActionResult OnGet() => NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (Use == PasskeyUse.SignIn) return Json(await passkeys.MakePasskeyRequestOptionsAsync(null));
        var user = await users.GetUserAsync(User) ?? throw new NotFound("user");
        return Json(await passkeys.MakePasskeyCreationOptionsAsync(new() { Id = user.Id.ToString(), Name = user.UserName!, DisplayName = user.DisplayName }));
    }

    private ContentResult Json(string json) => Content(json, "application/json");
}
