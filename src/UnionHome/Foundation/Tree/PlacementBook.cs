using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Tree;

/// <summary>The placements of some unions through time, those being saved in this transaction included.</summary>
public sealed class PlacementBook
{
    private readonly ILookup<Guid, Placement> placements;

    private PlacementBook(IEnumerable<Placement> all) =>
        placements = all.OrderBy(p => p.From).ToLookup(p => p.OrganisationId);

    public static async Task<PlacementBook> Load(Db db, IEnumerable<Guid> organisations, CancellationToken cancellationToken)
    {
        var wanted = organisations.Distinct().ToList();
        await db.Set<Placement>().Where(p => wanted.Contains(p.OrganisationId)).LoadAsync(cancellationToken);
        return new(db.Set<Placement>().Local.Where(p => wanted.Contains(p.OrganisationId)));
    }

    /// <summary>Where the union stood on the day; its first place for a day before it was founded.</summary>
    public Placement On(Guid organisation, DateOnly day) =>
        placements[organisation].LastOrDefault(p => p.From <= day) ?? placements[organisation].FirstOrDefault()
            ?? throw new NotFound($"organisation {organisation}");

    /// <summary>The places to which the union moved after <paramref name="place"/>, in order.</summary>
    public IEnumerable<Placement> After(Guid organisation, Placement place) => placements[organisation].Where(p => p.From > place.From);
}
