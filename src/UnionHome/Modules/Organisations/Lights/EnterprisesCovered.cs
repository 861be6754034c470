using UnionHome.Foundation.Data;

namespace UnionHome.Modules.Organisations.Lights;

/// <summary>How many enterprises each union covers today.</summary>
internal static class EnterprisesCovered
{
    public static Task<Dictionary<Guid, int>> Of(Db db, IReadOnlyCollection<Guid> unions, CancellationToken cancellationToken) =>
        Task.FromResult(new Dictionary<Guid, int>());
}
