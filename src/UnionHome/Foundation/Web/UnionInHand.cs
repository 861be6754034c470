using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;

namespace UnionHome.Foundation.Web;

/// <summary>
/// The union for which a person with roles at several is working just now. It is a filter and a default in forms, never a right:
/// what may be seen is always asked of <see cref="Reach"/>.
/// </summary>
public sealed class UnionInHand(Db db, Reach reach, IHttpContextAccessor http)
{
    public const string Cookie = "union";

    private IReadOnlyList<Organisation>? unions;

    /// <summary>The unions at which the person holds a role, the highest first.</summary>
    public async Task<IReadOnlyList<Organisation>> Choices(CancellationToken cancellationToken = default)
    {
        if (unions is not null) return unions;
        var ids = (await reach.Roles(cancellationToken)).Select(r => r.OrganisationId).Distinct().ToList();
        if (ids.Count == 0) return unions = [];
        var found = await db.Organisations.AsNoTracking().Where(o => ids.Contains(o.Id)).ToListAsync(cancellationToken);
        return unions = [.. found.OrderBy(o => o.Path.Length).ThenBy(o => o.Path, StringComparer.Ordinal)];
    }

    /// <summary>Null for a visitor and for an account without a role.</summary>
    public async Task<Organisation?> Get(CancellationToken cancellationToken = default)
    {
        var choices = await Choices(cancellationToken);
        var chosen = http.HttpContext?.Request.Cookies[Cookie];
        return choices.FirstOrDefault(o => o.Code == chosen) ?? (choices.Count > 0 ? choices[0] : null);
    }
}
