using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Account;

/// <summary>One's own account: name, roles, and the doors to its settings.</summary>
[Authorize(AccessPolicies.AnyAccount)]
public sealed class IndexModel(Db db, Reach reach, UserManager<User> users) : PageModel
{
    public User Me { get; private set; } = null!;

    public IReadOnlyList<(Role Role, Organisation At)> Roles { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Me = await users.GetUserAsync(User) ?? throw new NotFound("user");
        var held = await reach.Roles(cancellationToken);
        var ids = held.Select(r => r.OrganisationId).ToList();
        var unions = await db.Organisations.AsNoTracking().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancellationToken);
        Roles = [.. held.Select(r => (r.Role, unions[r.OrganisationId])).OrderBy(r => r.Item2.Path, StringComparer.Ordinal)];
    }
}
