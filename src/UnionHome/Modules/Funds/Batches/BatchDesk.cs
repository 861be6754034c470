using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Steps;
using UnionHome.Modules.Funds.Budgets;
using UnionHome.Modules.Funds.Payments;

namespace UnionHome.Modules.Funds.Batches;

/// <summary>Draws up batches of payments and books the bank's answers.</summary>
public sealed class BatchDesk(Db db, Reach reach, FundDesk funds, PaymentDesk payments)
{
    /// <summary>A bank takes no longer list in one file; what is left waits for the next batch.</summary>
    public const int Most = 10_000;

    /// <summary>What is due from the fund and lies in no batch; without an account it cannot be sent.</summary>
    public IQueryable<Payment> Due(Guid fund) => db.Set<Payment>().Where(p => p.FundId == fund && p.State == PaymentState.Due && p.BatchId == null);

    /// <summary>The payments of a batch in the order of its file; those that came back leave it once they are mended.</summary>
    public IQueryable<Payment> Of(Guid batch) => db.Set<Payment>().Where(p => p.BatchId == batch).OrderBy(p => p.Id);

    public async Task<PaymentBatch> Draw(Fund fund, CancellationToken cancellationToken)
    {
        var act = reach.Act();
        await funds.Wait(fund.Id, cancellationToken);
        var due = await Due(fund.Id).Where(p => p.Card != null).OrderBy(p => p.Id).Take(Most).ToListAsync(cancellationToken);
        var day = act.On.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture);
        var drawn = await db.Set<PaymentBatch>().CountAsync(b => b.FundId == fund.Id && b.Number.StartsWith(day), cancellationToken);
        var batch = PaymentBatch.Draw(await funds.UnionOf(fund, cancellationToken), fund, $"{day}-{drawn + 1:00}", due, act);
        PaymentDesk.SayWhatIsDue(fund, await Due(fund.Id).CountAsync(cancellationToken) - due.Count, act);
        db.Add(batch);
        await db.SaveChangesAsync(cancellationToken);
        return batch;
    }

    public async Task Send(PaymentBatch batch, CancellationToken cancellationToken)
    {
        batch.Send(reach.Act());
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <param name="bounced">Why the bank gave some back, by their place in the file, counted from one.</param>
    public async Task Settle(PaymentBatch batch, DateOnly paidOn, string reference, IReadOnlyDictionary<int, string> bounced, CancellationToken cancellationToken)
    {
        var act = reach.Act();
        var fund = await db.Set<Fund>().SingleAsync(f => f.Id == batch.FundId, cancellationToken);
        await funds.Wait(fund.Id, cancellationToken);
        await db.ExpectUnchanged(batch, cancellationToken);
        var sent = await Of(batch.Id).ToListAsync(cancellationToken);
        foreach (var wrong in bounced.Keys.Where(n => n < 1 || n > sent.Count)) throw new RuleViolation("funds.no_such_line", "批次只有 {0} 笔，没有第 {1} 笔", "Bounced", sent.Count, wrong);
        batch.Settle(fund, sent, await HoldsOf(batch.Id, cancellationToken), bounced.ToDictionary(b => sent[b.Key - 1].Id, b => b.Value), paidOn, reference, act);
        await payments.Count([.. sent.Where(p => p.State == PaymentState.Paid)], batch, act, cancellationToken);
        await db.SaveManyAsync(cancellationToken);
    }

    public async Task Drop(PaymentBatch batch, string? reason, CancellationToken cancellationToken)
    {
        var act = reach.Act(reason);
        var fund = await db.Set<Fund>().SingleAsync(f => f.Id == batch.FundId, cancellationToken);
        await funds.Wait(fund.Id, cancellationToken);
        await db.ExpectUnchanged(batch, cancellationToken);
        batch.Drop(await Of(batch.Id).ToListAsync(cancellationToken), act);
        PaymentDesk.SayWhatIsDue(fund, batch.Count, act);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>What is held for each payment of a batch, by payment.</summary>
    internal async Task<IReadOnlyDictionary<Guid, Holds>> HoldsOf(Guid batch, CancellationToken cancellationToken)
    {
        var own = db.Set<Payment>().Where(p => p.BatchId == batch);
        var money = await (from p in own join t in db.Set<Transfer>().AsNoTracking() on p.MoneyHoldId equals t.Id select new { p.Id, t }).ToDictionaryAsync(x => x.Id, x => x.t, cancellationToken);
        var budget = await (from p in own join t in db.Set<Transfer>().AsNoTracking() on p.BudgetHoldId equals t.Id select new { p.Id, t }).ToListAsync(cancellationToken);
        return budget.ToDictionary(x => x.Id, x => new Holds(money[x.Id], x.t));
    }
}
