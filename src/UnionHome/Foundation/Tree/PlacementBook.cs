using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Tree;

/// <summary>The placements of some unions (and of those into which they were merged) through time, those being saved in this transaction included.</summary>
public sealed class PlacementBook
{
    private static readonly Compiled<Func<Db, Guid, IAsyncEnumerable<Placement>>> OfOne = new(() =>
        EF.CompileAsyncQuery((Db db, Guid organisation) => db.Set<Placement>().AsNoTracking().Where(p => p.OrganisationId == organisation)));

    private readonly Dictionary<Guid, List<Placement>> placements = [];

    private PlacementBook() { }

    public static async Task<PlacementBook> Load(Db db, IEnumerable<Guid> organisations, CancellationToken cancellationToken = default)
    {
        var book = new PlacementBook();
        var wanted = organisations.Distinct().ToList();
        while (wanted.Count > 0)
        {
            var stored = wanted is [var one]
                ? await OfOne.For(db)(db, one).ToListAsync(cancellationToken)
                : await db.Set<Placement>().AsNoTracking().Where(p => wanted.Contains(p.OrganisationId)).ToListAsync(cancellationToken);
            var founded = db.New<Placement>().Where(p => wanted.Contains(p.OrganisationId));
            foreach (var union in stored.Concat(founded).GroupBy(p => p.OrganisationId))
                book.placements[union.Key] = Days(union);
            wanted = [.. stored.Select(p => p.HeirId).OfType<Guid>().Distinct().Where(h => !book.placements.ContainsKey(h))];
        }

        return book;
    }

    /// <summary>
    /// Where what the union counts on the day belongs: its first place for a day before it was founded, its heir's place after it was merged.
    /// </summary>
    public Placement On(Guid organisation, DateOnly day)
    {
        var all = placements.GetValueOrDefault(organisation) ?? throw new NotFound($"organisation {organisation}");
        var place = all.FindLast(p => p.From <= day) ?? all[0];
        if (place.Until is not { } until || day < until) return place;
        if (place.HeirId is { } heir) return On(heir, day);
        throw new RuleViolation("figures.union_closed", "该工会已于 {0} 撤销，不能再记入 {1} 的数据", null, until.Iso(), day.Iso());
    }

    /// <summary>Places that were left on the day on which they were taken count for no day, but the last one tells where the union went.</summary>
    private static List<Placement> Days(IEnumerable<Placement> union)
    {
        var all = union.OrderBy(p => p.From).ThenBy(p => p.Until ?? DateOnly.MaxValue).ThenBy(p => p.HeirId is not null).ToList();
        var lasting = all.FindAll(p => p.Until is null || p.Until > p.From || p.HeirId is not null);
        return lasting.Count > 0 ? lasting : all[^1..];
    }

    /// <summary>The places to which the union moved after <paramref name="place"/>, in order.</summary>
    public IEnumerable<Placement> After(Placement place) => placements[place.OrganisationId].Where(p => p.From > place.From);
}
