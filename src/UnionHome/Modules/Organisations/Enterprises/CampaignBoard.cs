using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Organisations.Enterprises;

/// <summary>How far one union of the next level has come: units due, with a union, without, and the workers of those without.</summary>
public sealed record CampaignLine(string Code, string NameZh, string NameEn, bool IsItself, int Due, int WithUnion, int WorkersWithout)
{
    public int Without => Due - WithUnion;

    public string Name(bool english) => english && NameEn.Length > 0 ? NameEn : NameZh;
}

/// <summary>Counts the units due below a union by its next level, in one statement.</summary>
public static class CampaignBoard
{
    public static async Task<IReadOnlyList<CampaignLine>> Count(Db db, IQueryable<Enterprise> within, Organisation above, CancellationToken cancellationToken)
    {
        var length = above.Path.Length + OrganisationPath.LabelLength;
        var counts = await within.Under(above.Path).Where(e => e.IsDue).GroupBy(e => e.Path.Substring(0, length))
            .Select(g => new { Path = g.Key, Due = g.Count(), WithUnion = g.Count(e => e.UnionId != null), Without = g.Sum(e => e.UnionId == null ? e.Workers : 0) })
            .ToDictionaryAsync(g => g.Path, cancellationToken);
        var paths = counts.Keys.ToList();
        var unions = await db.Organisations.AsNoTracking().Where(o => paths.Contains(o.Path)).ToListAsync(cancellationToken);
        return [.. unions.Select(o => (Union: o, Count: counts[o.Path]))
            .Select(x => new CampaignLine(x.Union.Code, x.Union.NameZh, x.Union.NameEn, x.Union.Id == above.Id, x.Count.Due, x.Count.WithUnion, x.Count.Without))
            .OrderByDescending(l => l.Without).ThenBy(l => l.Code, StringComparer.Ordinal)];
    }
}
