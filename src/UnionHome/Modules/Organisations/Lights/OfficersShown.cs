using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Modules.Organisations.Terms;

namespace UnionHome.Modules.Organisations.Lights;

/// <summary>The chair and vice-chairs in office on a day, the chair first. Where a small union has an organiser instead of a chair, it is they.</summary>
internal static class OfficersShown
{
    private static readonly OfficerPost[] Posts = [OfficerPost.Chair, OfficerPost.Organiser, OfficerPost.ViceChair];

    public static async Task<ILookup<Guid, PublicOfficer>> Of(Db db, IReadOnlyCollection<Guid> unions, DateOnly day, CancellationToken cancellationToken) =>
        (await InOffice(db, unions).AsNoTracking().Where(o => o.From <= day).ToListAsync(cancellationToken))
            .OrderBy(o => Array.IndexOf(Posts, o.Office)).ThenBy(o => o.From).ThenBy(o => o.Id).ToLookup(o => o.OrganisationId, Shown);

    public static IQueryable<Officer> InOffice(Db db, IReadOnlyCollection<Guid> unions) =>
        db.Set<Officer>().Where(o => unions.Contains(o.OrganisationId) && o.State == OfficerState.InOffice && Posts.Contains(o.Office));

    public static PublicOfficer Shown(Officer officer) => new(officer.Id, officer.Name, officer.Office.Name(), officer.Office is OfficerPost.Chair or OfficerPost.Organiser);
}
