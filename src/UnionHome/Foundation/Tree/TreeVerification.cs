using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Verifying;

namespace UnionHome.Foundation.Tree;

/// <summary>Every union stands where its placements say, below its parent, and at one place at a time.</summary>
internal sealed class TreeVerification(Db db) : IVerification
{
    public int Order => 20;

    public string Name => "工会机构与沿革";

    public async Task<Verdict> Run(CancellationToken cancellationToken)
    {
        var unions = await db.Organisations.AsNoTracking().ToListAsync(cancellationToken);
        var places = (await db.Set<Placement>().AsNoTracking().ToListAsync(cancellationToken)).ToLookup(p => p.OrganisationId);
        var byId = unions.ToDictionary(u => u.Id);
        var findings = new List<Finding>();
        foreach (var union in unions)
        {
            var history = places[union.Id].OrderBy(p => p.From).ThenBy(p => p.Until ?? DateOnly.MaxValue).ToList();
            if (history.LastOrDefault() is not { } last || last.Path != union.Path || last.ParentPath != union.ParentPath)
                findings.Add(new("工会 {0} 的位置与沿革不符", union.Code));
            if (union.ParentId is { } parent && (byId.GetValueOrDefault(parent)?.Path != union.ParentPath || OrganisationPath.Parent(union.Path) != union.ParentPath))
                findings.Add(new("工会 {0} 不在其上级之下", union.Code));
            if (history.Zip(history.Skip(1)).Any(pair => pair.First.Until is null || pair.First.Until > pair.Second.From))
                findings.Add(new("工会 {0} 的沿革中有重叠的时段", union.Code));
        }

        var strays = places.Where(p => !byId.ContainsKey(p.Key)).Select(p => new Finding("沿革中的工会 {0} 不存在", p.Key));
        return new(unions.Count + places.Sum(p => (long)p.Count()), [.. findings.Concat(strays).Take(Verdict.MostFindings)]);
    }
}
