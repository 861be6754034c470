using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Organisations.Lights;

/// <summary>What the lights of a union need to know of other records: who its chair is, which enterprises it covers, where it has to show itself.</summary>
public sealed class LightsDesk(Db db, Reach reach, RuleBook rules, TimeProvider clock)
{
    public Task<Organisation> Union(Guid id, string permission, CancellationToken cancellationToken) => reach.Find<Organisation>(id, permission, cancellationToken);

    public Task<UnionProfile?> Profile(Guid union, CancellationToken cancellationToken) =>
        db.Set<UnionProfile>().Include(p => p.Places).Include(p => p.Photos).AsSplitQuery().SingleOrDefaultAsync(p => p.OrganisationId == union, cancellationToken);

    /// <summary>The profile of a union within reach, to be changed; it is begun when there is none.</summary>
    public async Task<UnionProfile> ProfileToFill(Guid union, int version, CancellationToken cancellationToken)
    {
        var of = await Union(union, LightsModule.Fill, cancellationToken);
        if (await Profile(union, cancellationToken) is { } profile)
        {
            profile.Expect(version);
            return profile;
        }

        var begun = new UnionProfile(of, reach.Act());
        db.Add(begun);
        return begun;
    }



    /// <summary>The check-list that holds for the union today.</summary>
    public async Task<IReadOnlyList<string>> Places(Organisation union, CancellationToken cancellationToken) =>
        LightsRules.PlacesOf(await rules.Get(LightsRules.Places, union.Path, clock.Today(), cancellationToken));

    public async Task<DateOnly> MendBy(Organisation union, DateOnly from, CancellationToken cancellationToken) =>
        from.AddDays((int)(await rules.Get(LightsRules.MendDays, union.Path, from, cancellationToken)).Number);

    /// <summary>Whether the reader looks at the union from a union above, and so may check it.</summary>
    public async Task<bool> MayCheck(Organisation union, CancellationToken cancellationToken) =>
        union.ParentId is not null && await reach.May(LightsModule.Check, union.ParentPath, cancellationToken);

    /// <summary>The chair first, then the vice-chairs.</summary>
    public async Task<IReadOnlyList<PublicOfficer>> Officers(Guid union, CancellationToken cancellationToken) =>
        (await OfficersShown.Of(db, [union], clock.Today(), cancellationToken))[union].ToList();

    public async Task<int> Enterprises(Guid union, CancellationToken cancellationToken) =>
        (await EnterprisesCovered.Of(db, [union], cancellationToken)).GetValueOrDefault(union);
}
