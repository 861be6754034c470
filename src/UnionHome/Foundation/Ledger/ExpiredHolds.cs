using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Jobs;
using UnionHome.Foundation.Steps;

namespace UnionHome.Foundation.Ledger;

/// <summary>Gives back what was held past its time; one transaction for each hold, so one that was just paid stops no other.</summary>
public sealed class ExpiredHolds(Db db, TimeProvider clock) : IRecurring
{
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(10);

    Task IRecurring.Run(CancellationToken cancellationToken) => GiveBack(db, clock, cancellationToken);

    public static async Task<int> GiveBack(Db db, TimeProvider clock, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        var expired = await LedgerBook.Unresolved(db).Where(h => h.ExpiresAt <= now).OrderBy(h => h.ExpiresAt).ToListAsync(cancellationToken);
        var given = 0;
        foreach (var hold in expired)
        {
            db.ChangeTracker.Clear();
            var account = await db.Set<Account>().SingleAsync(a => a.Id == hold.FromId, cancellationToken);
            account.Raise(Transfer.Void(Guid.CreateVersion7(now), hold, Act.BySystem(clock)));
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                given++;
            }
            catch (RuleViolation paid) when (paid.Code == "ledger.already_resolved")
            {
                // Resolved by someone else between the reading and the lock.
            }
        }

        return given;
    }
}
