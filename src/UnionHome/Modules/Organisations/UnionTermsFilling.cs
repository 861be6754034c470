using UnionHome.Foundation.Data;
using UnionHome.Foundation.Jobs;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Organisations;

/// <summary>Unions that stood before the directory did, or were loaded by other means, are found by it too.</summary>
internal sealed class UnionTermsFilling(Db db) : IRecurring
{
    public Task Run(CancellationToken cancellationToken) => UnionTerms.Fill(db, cancellationToken);
}
