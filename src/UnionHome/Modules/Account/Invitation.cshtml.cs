using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Account;

/// <summary>Whoever holds the link takes the role, with a new account; who has one already takes it with that.</summary>
[AllowAnonymous]
public sealed class InvitationModel(Db db, Invitations invitations, Accounts accounts, Texts texts, IOptions<AccessOptions> options) : FormPage
{
    public sealed record Form
    {
        [Required(ErrorMessage = "请填写用户名"), StringLength(40, MinimumLength = 3, ErrorMessage = "用户名要有 3 到 40 个字符"), RegularExpression(@"[\p{L}\p{N}._@-]+", ErrorMessage = "用户名只能用字母、汉字、数字和 . _ @ -"), Display(Name = "用户名")]
        public string UserName { get; init; } = "";

        [Required(ErrorMessage = "请填写姓名"), StringLength(60), Display(Name = "姓名")]
        public string Name { get; init; } = "";

        [Required(ErrorMessage = "请填写密码"), StringLength(200), Display(Name = "密码")]
        public string Password { get; init; } = "";

        [Compare(nameof(Password), ErrorMessage = "两次填写的密码不一致"), Display(Name = "再填一次密码")]
        public string Again { get; init; } = "";
    }

    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    [BindProperty]
    public Form Input { get; set; } = new();

    public Invitation Invitation { get; private set; } = null!;

    public Organisation At { get; private set; } = null!;

    public AccessOptions Rules => options.Value;

    public bool IsSignedIn => User.Identity?.IsAuthenticated == true;

    public override async Task Load(CancellationToken cancellationToken)
    {
        Invitation = await invitations.Open(Token, cancellationToken);
        At = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == Invitation.OrganisationId, cancellationToken);
        if (string.IsNullOrEmpty(Input.Name)) Input = Input with { Name = Invitation.Name };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);
        await using var transaction = await Writing.Begin(db, cancellationToken);
        var (user, refused) = await accounts.Create(Input.UserName, Input.Name, Input.Password);
        foreach (var sentence in refused)
            ModelState.AddModelError(sentence.StartsWith("密码", StringComparison.Ordinal) ? "Input.Password" : "Input.UserName", texts[sentence, Rules.PasswordLength, Rules.PasswordKinds]);
        if (refused.Count > 0) return Page();
        await invitations.Accept(Invitation, user, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        TempData["Done"] = texts["岗位已生效，请登录"];
        return RedirectToPage("/Account/SignIn");
    }
}
