using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Jobs;

namespace UnionHome.Foundation.Web.Once;

/// <summary>Takes away kept answers that nobody will ask for again. Those of money stay.</summary>
internal sealed class KeyCleaning(Db db, TimeProvider clock) : IRecurring
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(48);

    public Task Run(CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow() - KeptFor;
        return db.Set<RequestKey>().Where(k => !k.ForEver && k.At < before).ExecuteDeleteAsync(cancellationToken);
    }
}
