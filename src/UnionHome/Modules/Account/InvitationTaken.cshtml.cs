using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Account;

/// <summary>Takes an invitation with the account in which one is signed in.</summary>
[Authorize(AccessPolicies.AnyAccount)]
public sealed class InvitationTaken(UserManager<User> users, Invitations invitations, Texts texts) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    public override Task Load(CancellationToken cancellationToken) => Task.CompletedTask;

    public override Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IActionResult>(RedirectToPage("/Account/Invitation", new { Token }));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var me = await users.GetUserAsync(User) ?? throw new NotFound("user");
        await invitations.Accept(await invitations.Open(Token, cancellationToken), me, cancellationToken);
        TempData["Done"] = texts["岗位已生效，请登录"];
        return RedirectToPage("/Account/SignIn");
    }
}
