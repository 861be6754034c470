using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;

namespace UnionHome.Modules.Admin.Users;

[Permit(UsersModule.View)]
public sealed class DetailsModel(Db db, Reach reach, UserFiles files, SecondFactors factors) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public User Person { get; private set; } = null!;

    public IReadOnlyList<UserRole> Roles { get; private set; } = [];

    public bool HasSecondFactor { get; private set; }

    public DateTimeOffset? LastSeen { get; private set; }

    public bool MayManage { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Person = await files.Find(Id, UsersModule.View, cancellationToken);
        Roles = [.. (await files.Roles([Id], UsersModule.View, cancellationToken))[Id]];
        HasSecondFactor = await factors.Any(Id, cancellationToken);
        LastSeen = await db.Set<UserSession>().Where(s => s.UserId == Id).OrderByDescending(s => s.Id).Select(s => (DateTimeOffset?)s.LastSeenAt).FirstOrDefaultAsync(cancellationToken);
        MayManage = Id != reach.UserId && await reach.May(UsersModule.Manage, cancellationToken: cancellationToken);
    }
}
