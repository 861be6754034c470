using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Account;

/// <summary>After the right password: the code of the authenticator app, a recovery code, or a passkey.</summary>
[AllowAnonymous]
public sealed class SecondStep(SignInDesk desk, Sessions sessions, SecondFactors factors, PendingSignIn pending) : FormPage
{
    [BindProperty, Required(ErrorMessage = "请填写验证码"), StringLength(20), Display(Name = "验证码")]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public bool HasApp { get; private set; }

    public bool HasPasskey { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        if (await pending.User() is not { } user) return;
        HasApp = await factors.HasApp(user.Id, cancellationToken);
        HasPasskey = await factors.HasPasskey(user.Id, cancellationToken);
    }

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await pending.User() is null ? RedirectToPage("/Account/SignIn", new { ReturnUrl }) : await base.OnGetAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await pending.User() is not { } user) return RedirectToPage("/Account/SignIn", new { ReturnUrl });
        await desk.Code(user, Code, cancellationToken);
        await pending.End();
        await sessions.Open(user, secondFactor: true, cancellationToken);
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/");
    }
}
