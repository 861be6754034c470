using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Web.Once;

/// <summary>Takes away kept answers that nobody will ask for again.</summary>
public static class KeyCleaning
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(48);

    /// <returns>How many were taken away.</returns>
    public static Task<int> CleanRequestKeys(this Db db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var before = now - KeptFor;
        return db.Set<RequestKey>().Where(k => !k.ForEver && k.At < before).ExecuteDeleteAsync(cancellationToken);
    }
}
