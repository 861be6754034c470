using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Jobs;

/// <summary>How recurring work goes through records.</summary>
internal static class OneByOne
{
    /// <summary>Does what is due on each record in a transaction of its own, so that one that cannot move stops no other.</summary>
    /// <param name="step">Leaves the record as it is when somebody was faster.</param>
    /// <param name="stuck">Is told of a record that a rule holds back; without it the refusal ends the work.</param>
    public static async Task Each<T>(this Db db, IQueryable<Guid> due, Func<T, Task> step, Action<Guid, RuleViolation>? stuck, CancellationToken cancellationToken) where T : Record
    {
        foreach (var id in await due.ToListAsync(cancellationToken))
        {
            db.ChangeTracker.Clear();
            try
            {
                await step(await db.Set<T>().SingleAsync(r => r.Id == id, cancellationToken));
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (Conflict)
            {
                // Another node or a person was faster; it comes round again.
            }
            catch (RuleViolation refusal) when (stuck is not null)
            {
                stuck(id, refusal);
            }
        }
    }
}
