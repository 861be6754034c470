using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Account;

/// <summary>A passkey whose device has checked its owner is both factors at once; it also confirms a session that is open.</summary>
[AllowAnonymous]
public sealed class PasskeySignIn(SignInManager<User> passkeys, UserManager<User> users, Sessions sessions, PendingSignIn pending) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public override Task Load(CancellationToken cancellationToken) => Task.CompletedTask;

    public override Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IActionResult>(RedirectToPage("/Account/SignIn", new { ReturnUrl }));

    public async Task<IActionResult> OnPostAsync(string credential, CancellationToken cancellationToken)
    {
        var proof = await passkeys.PerformPasskeyAssertionAsync(credential);
        if (!proof.Succeeded || proof.User.DisabledAt is not null)
            throw new RuleViolation("access.wrong_passkey", "通行密钥没有通过验证，请重试或改用其他方式");
        await users.AddOrUpdatePasskeyAsync(proof.User, proof.Passkey);
        await pending.End();
        if (sessions.CurrentId is not null && users.GetUserId(User) == proof.User.Id.ToString()) await sessions.Confirm(secondFactor: true, cancellationToken);
        else await sessions.Open(proof.User, secondFactor: true, cancellationToken);
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/");
    }
}
