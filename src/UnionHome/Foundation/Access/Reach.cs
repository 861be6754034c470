using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Foundation.Access;

/// <summary>How far the signed-in person of this request reaches: which permissions they hold in which subtrees.</summary>
public sealed class Reach(Db db, IHttpContextAccessor http, TimeProvider clock)
{
    private IReadOnlyList<(Role Role, Guid OrganisationId, string Path)>? roles;

    public Guid? UserId => Guid.TryParse(http.HttpContext?.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    public string UserName => http.HttpContext?.User.FindFirstValue("name") ?? http.HttpContext?.User.Identity?.Name ?? "";

    /// <summary>The act of the signed-in person, now, for the reason that they gave.</summary>
    public Act Act(string? reason = null, IReadOnlyList<Guid>? evidence = null) =>
        new(UserId ?? throw new NotFound("user"), UserName, clock.GetUtcNow(), reason, evidence);

    public async Task<IReadOnlyList<(Role Role, Guid OrganisationId, string Path)>> Roles(CancellationToken cancellationToken = default)
    {
        if (roles is not null) return roles;
        if (UserId is not { } user) return roles = [];
        var held = await (from role in db.Roles.AsNoTracking()
                          join organisation in db.Organisations.AsNoTracking() on role.OrganisationId equals organisation.Id
                          where role.UserId == user && role.EndedAt == null
                          select new { role.Role, role.OrganisationId, organisation.Path }).ToListAsync(cancellationToken);
        return roles = [.. held.Select(r => (r.Role, r.OrganisationId, r.Path))];
    }

    /// <summary>The roots of the subtrees in which the permission is held, none inside another.</summary>
    public async Task<IReadOnlyList<string>> Paths(string permission, CancellationToken cancellationToken = default)
    {
        var allowed = Permission.All[permission].Roles;
        var paths = (await Roles(cancellationToken)).Where(r => allowed.Contains(r.Role)).Select(r => r.Path).Distinct().Order(StringComparer.Ordinal);
        var roots = new List<string>();
        foreach (var path in paths)
            if (roots.Count == 0 || !OrganisationPath.Covers(roots[^1], path)) roots.Add(path);
        return roots;
    }

    public async Task<bool> May(string permission, string? path = null, CancellationToken cancellationToken = default)
    {
        var paths = await Paths(permission, cancellationToken);
        return path is null ? paths.Count > 0 : paths.Any(p => OrganisationPath.Covers(p, path));
    }

    /// <summary>The rows that the permission reaches; nothing when it is not held.</summary>
    public async Task<IQueryable<T>> Within<T>(IQueryable<T> rows, string permission, CancellationToken cancellationToken = default) where T : IPlaced =>
        rows.Under(await Paths(permission, cancellationToken));

    /// <summary>The same, of the union that a filter names and of those below it: all when it names none, none when it names nobody within reach.</summary>
    public async Task<IQueryable<T>> Within<T>(IQueryable<T> rows, string permission, string? union, CancellationToken cancellationToken) where T : IPlaced
    {
        var roots = await Paths(permission, cancellationToken);
        if (string.IsNullOrWhiteSpace(union)) return rows.Under(roots);

        // The narrower of the two ranges alone: beside a wider one a database may look rows up by that.
        var named = await db.Organisations.Typed(union).Select(o => o.Path).ToListAsync(cancellationToken);
        return rows.Under(named.Select(path => OrganisationPath.Shared(roots, path)).FirstOrDefault(shared => shared.Count > 0) ?? []);
    }

    /// <summary>The record, or the same "not found" whether it does not exist or lies out of reach.</summary>
    public async Task<T> Find<T>(Guid id, string permission, CancellationToken cancellationToken = default) where T : Record =>
        await (await Within(db.Set<T>(), permission, cancellationToken)).SingleOrDefaultAsync(r => r.Id == id, cancellationToken)
            ?? throw new NotFound(typeof(T).Name);
}
