using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Admin.Users;

/// <summary>Gives a person a role at a union of the administrator's own subtree.</summary>
[Permit(UsersModule.Manage), StepUp]
public sealed class RoleModel(Reach reach, UserFiles files, Accounts accounts, UnionInHand union, Texts texts) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty, Required(ErrorMessage = "请选择岗位"), Display(Name = "岗位")]
    public Role? Role { get; set; }

    [BindProperty, Required(ErrorMessage = "请填写工会代码"), StringLength(40), Display(Name = "工会代码")]
    public string? Code { get; set; }

    public User Person { get; private set; } = null!;

    public IEnumerable<SelectListItem> Roles => RoleChoice.Items(texts);

    public override async Task Load(CancellationToken cancellationToken)
    {
        Person = await files.Find(Id, UsersModule.Manage, cancellationToken);
        Code ??= (await union.Get(cancellationToken))?.Code;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var person = await files.Find(Id, UsersModule.Manage, cancellationToken);
        var at = await files.UnionOf(Code!, cancellationToken);
        await accounts.GiveRole(person, at, Role!.Value, reach.Act(), cancellationToken);
        TempData["Done"] = texts["已任用 {0}:{1} {2}", person.DisplayName, at.Name(texts.IsEnglish), texts[Role.Value.Name()]];
        return RedirectToPage("/Admin/Users/Details", new { Id });
    }
}

internal static class RoleChoice
{
    public static IEnumerable<SelectListItem> Items(Texts texts) => Enum.GetValues<Role>().Select(r => new SelectListItem(texts[r.Name()], r.ToString()));
}
