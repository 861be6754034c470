using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Admin.Users;

/// <summary>Ends a role inside the administrator's own subtree; it stays in the account's history.</summary>
[Permit(UsersModule.Manage), StepUp]
public sealed class RoleEndModel(Db db, Reach reach, UserFiles files, Accounts accounts, Texts texts) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid RoleId { get; set; }

    public User Person { get; private set; } = null!;

    public UserRole Role { get; private set; } = null!;

    public override async Task Load(CancellationToken cancellationToken)
    {
        Person = await files.Find(Id, UsersModule.Manage, cancellationToken);
        Role = (await files.Roles([Id], UsersModule.Manage, cancellationToken))[Id].SingleOrDefault(r => r.Held.Id == RoleId) ?? throw new NotFound("role");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Load(cancellationToken);
        var held = await db.Roles.SingleAsync(r => r.Id == RoleId, cancellationToken);
        await accounts.EndRole(Person, held, Role.At.Path, reach.Act(), cancellationToken);
        TempData["Done"] = texts["已免去 {0}:{1} {2}", Person.DisplayName, Role.At.Name(texts.IsEnglish), texts[held.Role.Name()]];
        return RedirectToPage("/Admin/Users/Details", new { Id });
    }
}
