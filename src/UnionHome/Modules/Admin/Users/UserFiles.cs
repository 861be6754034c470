using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Admin.Users;

/// <summary>
/// Accounts as an administrator may see them: those who hold or held a role inside the administrator's subtrees, with these roles and
/// no others.
/// </summary>
public sealed class UserFiles(Db db, Reach reach)
{
    public async Task<IQueryable<User>> Within(string permission, CancellationToken cancellationToken)
    {
        var unions = await reach.Within(db.Organisations, permission, cancellationToken);
        return db.Users.Where(u => db.Roles.Any(r => r.UserId == u.Id && unions.Any(o => o.Id == r.OrganisationId)));
    }

    public async Task<User> Find(Guid id, string permission, CancellationToken cancellationToken) =>
        await (await Within(permission, cancellationToken)).SingleOrDefaultAsync(u => u.Id == id, cancellationToken) ?? throw new NotFound("user");

    /// <summary>The roles of these people inside the subtrees, the ended ones too.</summary>
    public async Task<ILookup<Guid, UserRole>> Roles(IReadOnlyCollection<Guid> people, string permission, CancellationToken cancellationToken)
    {
        var unions = await reach.Within(db.Organisations.AsNoTracking(), permission, cancellationToken);
        var held = await (from r in db.Roles.AsNoTracking()
                          join o in unions on r.OrganisationId equals o.Id
                          where people.Contains(r.UserId)
                          select new { r, o }).ToListAsync(cancellationToken);
        return held.OrderBy(h => h.o.Path, StringComparer.Ordinal).ThenBy(h => h.r.Role).Select(h => new UserRole(h.r, h.o)).ToLookup(h => h.Held.UserId);
    }

    /// <summary>
    /// The account, when all its roles lie inside the administrator's subtrees: what touches the whole account is not for one who
    /// answers for only a part of it. And the highest path at which it has a role, where its audit lines stand.
    /// </summary>
    public async Task<(User User, string Path)> FindWhole(Guid id, CancellationToken cancellationToken)
    {
        var user = await Find(id, UsersModule.Manage, cancellationToken);
        var paths = await (from r in db.Roles
                           join o in db.Organisations on r.OrganisationId equals o.Id
                           where r.UserId == id && r.EndedAt == null
                           select o.Path).ToListAsync(cancellationToken);
        foreach (var path in paths)
            if (!await reach.May(UsersModule.Manage, path, cancellationToken))
                throw new RuleViolation("users.roles_elsewhere", "此人在您管理范围以外还有岗位，请由上级工会的管理员办理");
        return (user, paths.Order(StringComparer.Ordinal).FirstOrDefault() ?? (await reach.Paths(UsersModule.Manage, cancellationToken))[0]);
    }

    public async Task<Organisation> UnionOf(string code, CancellationToken cancellationToken)
    {
        var wanted = code.Trim();
        return await (await reach.Within(db.Organisations, UsersModule.Manage, cancellationToken)).SingleOrDefaultAsync(o => o.Code == wanted, cancellationToken)
            ?? throw new RuleViolation("users.no_such_union", "没有代码为“{0}”的工会，或不在您的管理范围内", "Code", wanted);
    }
}

public sealed record UserRole(RoleAt Held, Organisation At);
