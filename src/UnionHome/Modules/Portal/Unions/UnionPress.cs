using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations.Lights;
using UnionHome.Modules.Organisations.Lights.Maps;

namespace UnionHome.Modules.Portal.Unions;

/// <summary>
/// A union as everybody may see it. Name and place in the tree are public always; how to reach it with the plaque lit; who chairs it with
/// both lights on; a photo by that person's written consent alone.
/// </summary>
/// <param name="Text">Null while the plaque is not lit.</param>
/// <param name="Nearest">The nearest union above whose plaque is lit, for those who find this one dark.</param>
public sealed record PublicUnion(
    Organisation Union, IReadOnlyList<Organisation> Above, IReadOnlyList<Organisation> Below, int CountBelow, Organisation? Heir, LightState State, ProfileText? Text,
    IReadOnlyList<(PublicOfficer Officer, Guid? Photo)> Officers, MapSketch? Map, DateOnly Updated, (Organisation Union, ProfileText Text)? Nearest)
{
    public string Address => AddressOf(Union.Code);

    public static string AddressOf(string code) => $"/portal/unions/{Uri.EscapeDataString(code)}";
}

public sealed class UnionPress(Db db, TimeProvider clock)
{
    public const int MostBelow = 12;

    public async Task<PublicUnion> Find(string code, CancellationToken cancellationToken)
    {
        var union = await db.Organisations.AsNoTracking().SingleOrDefaultAsync(o => o.Code == code, cancellationToken) ?? throw new NotFound("union");
        string[] levels = [.. OrganisationPath.Levels(union.ParentPath)];
        var above = await db.Organisations.AsNoTracking().Where(o => levels.Contains(o.Path)).OrderBy(o => o.Path).ToListAsync(cancellationToken);
        var heir = union.HeirId is { } id ? await db.Organisations.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, cancellationToken) : null;
        var children = db.Organisations.AsNoTracking().Where(o => o.ParentId == union.Id && o.State == OrganisationState.Active);
        var below = await children.OrderBy(o => o.Path).Take(MostBelow + 1).ToListAsync(cancellationToken);
        var count = below.Count <= MostBelow ? below.Count : await children.CountAsync(cancellationToken);
        var profile = await db.Set<UnionProfile>().AsNoTracking().Include(p => p.Photos).SingleOrDefaultAsync(p => p.OrganisationId == union.Id, cancellationToken);
        var lit = profile is { IsPlaqueOn: true } && union.State == OrganisationState.Active ? profile : null;
        var officers = lit is { IsBothOn: true } ? await Officers(lit, cancellationToken) : [];
        return new(union, above, [.. below.Take(MostBelow)], count, heir, lit?.State ?? LightState.Preparing, lit?.Text, officers,
            await Sketch(union, lit?.Text, cancellationToken), profile?.UpdatedOn ?? union.From, lit is null ? await Nearest(above, cancellationToken) : null);
    }

    /// <summary>The picture of an officer who is shown at this moment.</summary>
    public async Task<Guid?> Picture(string code, Guid photo, Reach reach, CancellationToken cancellationToken)
    {
        var union = await db.Organisations.AsNoTracking().SingleOrDefaultAsync(o => o.Code == code, cancellationToken);
        if (union is null) return null;
        var profile = await db.Set<UnionProfile>().AsNoTracking().Include(p => p.Photos).SingleOrDefaultAsync(p => p.OrganisationId == union.Id, cancellationToken);
        if (profile?.Photos.FirstOrDefault(p => p.Id == photo && p.IsShown) is not { } found) return null;
        var isPublic = profile.IsBothOn && union.State == OrganisationState.Active && (await Officers(profile, cancellationToken)).Any(o => o.Photo == photo);
        return isPublic || await reach.May(LightsModule.View, union.Path, cancellationToken) ? found.PictureId : null;
    }

    private async Task<IReadOnlyList<(PublicOfficer Officer, Guid? Photo)>> Officers(UnionProfile profile, CancellationToken cancellationToken) =>
        [.. (await OfficersShown.Of(db, [profile.OrganisationId], clock.Today(), cancellationToken))[profile.OrganisationId].Select(o => (o, profile.PhotoOf(o)?.Id))];

    private async Task<MapSketch?> Sketch(Organisation union, ProfileText? text, CancellationToken cancellationToken) =>
        text is { Longitude: { } longitude, Latitude: { } latitude } && await RegionMap.For(db, union.Path, cancellationToken) is { } map
            ? MapSketch.Draw(map, longitude, latitude) : null;

    private async Task<(Organisation, ProfileText)?> Nearest(IReadOnlyList<Organisation> above, CancellationToken cancellationToken)
    {
        Guid[] ids = [.. above.Select(o => o.Id)];
        var lit = await db.Set<UnionProfile>().AsNoTracking()
            .Where(p => ids.Contains(p.OrganisationId) && (p.State == LightState.PlaqueLit || p.State == LightState.BothLit || p.State == LightState.RenewalDue))
            .OrderByDescending(p => p.Path.Length).FirstOrDefaultAsync(cancellationToken);
        return lit is null ? null : (above.Single(o => o.Id == lit.OrganisationId), lit.Text);
    }
}
