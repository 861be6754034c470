using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Audit;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Account;

/// <summary>A new password; every other session of the account ends with the old one.</summary>
[Authorize(AccessPolicies.AnyAccount)]
public sealed class Password(
    Db db, Reach reach, UserManager<User> users, SignInDesk desk, Sessions sessions, Texts texts, IOptions<AccessOptions> options) : FormPage
{
    [BindProperty, Required(ErrorMessage = "请填写密码"), StringLength(200), Display(Name = "当前密码")]
    public string Current { get; set; } = "";

    [BindProperty, Required(ErrorMessage = "请填写密码"), StringLength(200), Display(Name = "新密码")]
    public string New { get; set; } = "";

    [BindProperty, Compare(nameof(New), ErrorMessage = "两次填写的密码不一致"), Display(Name = "再填一次新密码")]
    public string Again { get; set; } = "";

    public AccessOptions Rules => options.Value;

    public override Task Load(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var me = await users.GetUserAsync(User) ?? throw new NotFound("user");
        await desk.Password(me.UserName!, Current, cancellationToken);
        db.Add(AuditLine.Of("user.password_changed", reach.Act(), me.Id));
        var changed = await users.ChangePasswordAsync(me, Current, New);
        foreach (var error in changed.Errors)
            ModelState.AddModelError(nameof(New), texts[error.Description, Rules.PasswordLength, Rules.PasswordKinds]);
        if (!changed.Succeeded) return Page();
        await sessions.EndAll(me.Id, butThisOne: true, cancellationToken);
        await sessions.Confirm(secondFactor: false, cancellationToken);
        TempData["Done"] = texts["密码已修改，其他设备上的登录已全部退出"];
        return RedirectToPage("/Account/Index");
    }
}
