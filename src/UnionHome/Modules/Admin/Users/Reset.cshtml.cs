using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Admin.Users;

/// <summary>Takes away the second factors of somebody who lost them all.</summary>
[Permit(UsersModule.Manage), StepUp]
public sealed class ResetModel(Reach reach, UserFiles files, Accounts accounts, Texts texts) : FormPage
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
        await accounts.ResetSecondFactor(person, path, reach.Act(Reason), cancellationToken);
        TempData["Done"] = texts["已重置，此人下次登录时重新绑定"];
        return RedirectToPage("/Admin/Users/Details", new { Id });
    }
}
