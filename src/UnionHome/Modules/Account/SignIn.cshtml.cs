using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Account;

[AllowAnonymous]
public sealed class SignIn(SignInDesk desk, Sessions sessions, Texts texts) : PageModel
{
    public sealed record Form
    {
        [Required(ErrorMessage = "请填写用户名"), StringLength(60)]
        public string Name { get; init; } = "";

        [Required(ErrorMessage = "请填写密码"), StringLength(200)]
        public string Password { get; init; } = "";
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return Page();
        if (await desk.Check(Input.Name, Input.Password) is not { } user)
        {
            ModelState.AddModelError("", texts["用户名或密码不正确"]);
            return Page();
        }

        await sessions.Open(user, secondFactor: false, cancellationToken);
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/");
    }
}
