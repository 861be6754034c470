using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Account;

/// <summary>A fresh proof before a deed of weight: password and code, or a passkey. The session goes on under a new id.</summary>
[Authorize(AccessPolicies.AnyAccount)]
public sealed class Confirm(SignInDesk desk, Sessions sessions, SecondFactors factors, UserManager<User> users) : FormPage
{
    [BindProperty, Required(ErrorMessage = "请填写密码"), StringLength(200), Display(Name = "密码")]
    public string Password { get; set; } = "";

    [BindProperty, StringLength(20), Display(Name = "验证码")]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public bool HasApp { get; private set; }

    public bool HasPasskey { get; private set; }

    public override async Task Load(CancellationToken cancellationToken)
    {
        var id = Guid.Parse(users.GetUserId(User)!);
        HasApp = await factors.HasApp(id, cancellationToken);
        HasPasskey = await factors.HasPasskey(id, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);
        if (HasPasskey && !HasApp) throw new RuleViolation("access.passkey_needed", "请用通行密钥验证");
        if (HasApp && string.IsNullOrWhiteSpace(Code)) throw new RuleViolation("access.code_needed", "请填写验证码", nameof(Code));
        var me = await users.GetUserAsync(User) ?? throw new NotFound("user");
        await desk.Password(me.UserName!, Password, cancellationToken);
        if (HasApp) await desk.Code(me, Code!, cancellationToken);
        await sessions.Confirm(HasApp, cancellationToken);
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/");
    }
}
