using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Options;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Admin.Users;

/// <summary>Makes the link by which a person gets an account with a role inside the administrator's own subtree.</summary>
[Permit(UsersModule.Manage), StepUp]
public sealed class InviteModel(Db db, Reach reach, UserFiles files, UnionInHand union, Texts texts, IOptions<AccessOptions> options) : FormPage
{
    [BindProperty, Required(ErrorMessage = "请填写姓名"), StringLength(60), Display(Name = "姓名")]
    public string? Name { get; set; }

    [BindProperty, Required(ErrorMessage = "请选择岗位"), Display(Name = "岗位")]
    public Role? Role { get; set; }

    [BindProperty, Required(ErrorMessage = "请填写工会代码"), StringLength(40), Display(Name = "工会代码")]
    public string? Code { get; set; }

    public IEnumerable<SelectListItem> Roles => RoleChoice.Items(texts);

    public override async Task Load(CancellationToken cancellationToken) => Code ??= (await union.Get(cancellationToken))?.Code;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var at = await files.UnionOf(Code!, cancellationToken);
        var (invitation, token) = Invitation.Make(at, Role!.Value, Name!, options.Value.Invitation, reach.Act());
        db.Add(invitation);
        await db.SaveChangesAsync(cancellationToken);
        TempData[InvitationsModel.LinkKey] = Url.PageLink("/Account/Invitation", values: new { token });
        return RedirectToPage("/Admin/Users/Invitations");
    }
}
