using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Admin.Users;

/// <summary>Disables an account or opens it again. It is never deleted, since steps name it.</summary>
[Permit(UsersModule.Manage), StepUp]
public sealed class StateModel(Reach reach, UserFiles files, Accounts accounts, Texts texts) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty, Required(ErrorMessage = "请填写理由"), StringLength(200), Display(Name = "理由")]
    public string? Reason { get; set; }

    public User Person { get; private set; } = null!;

    public override async Task Load(CancellationToken cancellationToken) => Person = await files.Find(Id, UsersModule.Manage, cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var (person, path) = await files.FindWhole(Id, cancellationToken);
        if (person.DisabledAt is null) await accounts.Disable(person, path, reach.Act(Reason), cancellationToken);
        else await accounts.Enable(person, path, reach.Act(Reason), cancellationToken);
        TempData["Done"] = texts[person.DisabledAt is null ? "账号已恢复" : "账号已停用，此人已从所有设备退出"];
        return RedirectToPage("/Admin/Users/Details", new { Id });
    }
}
