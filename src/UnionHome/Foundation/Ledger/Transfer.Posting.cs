using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Ledger;

/// <summary>
/// How transfers are written: funds taken from are locked in the order of their ids, so two steps never wait for each other in a ring;
/// accounts paid into are only kept from being closed. The database itself holds what must hold: one id one line, one hold one
/// resolution, a fund at or above what is held of it.
/// </summary>
public sealed partial class Transfer : IPosting
{
    bool IPosting.LocksRows => true;

    async Task IPosting.PostTogether(Db db, IReadOnlyList<IPosting> postings, CancellationToken cancellationToken)
    {
        IReadOnlyList<Transfer> transfers = [.. postings.Cast<Transfer>()];
        var accounts = await LockedAccounts.Lock(db, transfers, cancellationToken);
        var written = await TransferRows.Write(db, transfers, cancellationToken);
        foreach (var transfer in transfers)
            if (written.Remove(transfer.Id) || !await transfer.WasWrittenBefore(db, cancellationToken)) transfer.Apply(accounts);
        await accounts.Save(db, cancellationToken);
    }

    /// <summary>True when the very same transfer was written before; another under its number, or for what is already resolved, is refused.</summary>
    private async Task<bool> WasWrittenBefore(Db db, CancellationToken cancellationToken)
    {
        var before = await db.Set<Transfer>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == Id, cancellationToken);
        if (before is not null)
            return before.Says(this) ? true : throw new RuleViolation("ledger.id_reused", "同一编号已用于另一笔收支");
        throw Kind == TransferKind.Reversal
            ? new RuleViolation("ledger.already_reversed", "这笔收支已经冲回过")
            : new RuleViolation("ledger.already_resolved", "这笔冻结已经支付或退回");
    }

    private void Apply(LockedAccounts accounts)
    {
        var (from, to) = (accounts[FromId], accounts[ToId]);
        if (from.Unit != to.Unit) throw new RuleViolation("ledger.unit", "两个账户的计量单位不同");
        if (Kind != TransferKind.Void && (from.Closed || to.Closed)) throw new RuleViolation("ledger.account_closed", "账户已销户");
        switch (Kind)
        {
            case TransferKind.Hold:
                from.Hold(Amount);
                break;
            case TransferKind.Void:
                from.Release(Releases);
                break;
            case TransferKind.Post:
                from.Release(Releases);
                from.Take(Amount);
                to.Give(Amount);
                break;
            default:
                from.Take(Amount);
                to.Give(Amount);
                break;
        }
    }
}
