using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Account;

[AllowAnonymous]
public sealed class SignIn(Db db, SignInDesk desk, Sessions sessions, SecondFactors factors, PendingSignIn pending, IOptions<AccessOptions> options) : FormPage
{
    public sealed record Form
    {
        [Required(ErrorMessage = "请填写用户名"), StringLength(60), Display(Name = "用户名")]
        public string Name { get; init; } = "";

        [Required(ErrorMessage = "请填写密码"), StringLength(200), Display(Name = "密码")]
        public string Password { get; init; } = "";
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Said on the page, so that nobody takes a site with public passwords for a real one.</summary>
    public bool HasDemonstrationAccounts { get; private set; }

    public override async Task Load(CancellationToken cancellationToken) =>
        HasDemonstrationAccounts = options.Value.DemonstrationAccounts && await db.Users.AnyAsync(u => u.IsDemonstration && u.DisabledAt == null, cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var user = await desk.Password(Input.Name, Input.Password, cancellationToken);
        if (await factors.Any(user.Id, cancellationToken))
        {
            await pending.Begin(user);
            return RedirectToPage("/Account/SecondStep", new { ReturnUrl });
        }

        await sessions.Open(user, secondFactor: false, cancellationToken);
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/");
    }
}
