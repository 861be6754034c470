using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Funds.Batches;
using UnionHome.Modules.Funds.Budgets;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Funds.Payments;

/// <summary>Where payments touch the ledger and the records for which they are made.</summary>
public sealed class PaymentDesk(Db db, Reach reach, Vault vault, LedgerBook ledger, FundDesk funds, BudgetDesk budgets, IEnumerable<IPaidRecords> rooms) : IPayments
{
    public async Task<IReadOnlyList<MoneySource>> Sources(Organisation union, FundUse use, CancellationToken cancellationToken)
    {
        var sources = new List<MoneySource>();
        foreach (var fund in await db.Set<Fund>().Where(f => f.Path == union.Path && f.State == FundState.Open).OrderBy(f => f.Id).ToListAsync(cancellationToken))
        {
            var standing = await budgets.Commitment(fund, use, cancellationToken);
            if (standing.Line is not null && standing.Uses.Allowed.Contains(use)) sources.Add(new(fund.Id, fund.Name, standing.Most));
        }

        return [.. sources.OrderByDescending(s => s.Most)];
    }

    public async Task Order(Organisation union, Guid fund, FundUse use, string text, IReadOnlyList<PaymentOrder> orders, Act act, CancellationToken cancellationToken)
    {
        var from = await db.Set<Fund>().SingleOrDefaultAsync(f => f.Id == fund && f.Path == union.Path, cancellationToken) ?? throw new RuleViolation("funds.unknown_fund", "请选择一项使用中的资金", "Fund");
        await funds.Wait(from.Id, cancellationToken);
        var standing = await budgets.Commitment(from, use, cancellationToken);
        standing.Check(use, orders.Aggregate(Money.Zero, (sum, o) => sum + o.Amount));
        foreach (var order in orders) db.Add(Payment.Order(union, standing, use, text, order, vault, act));
        if (orders.Any(o => !o.Waits)) SayWhatIsDue(from, orders.Count, act);
    }

    public async Task<IReadOnlyDictionary<Guid, PaymentStanding>> Of(IReadOnlyCollection<Guid> records, CancellationToken cancellationToken)
    {
        // A record whose payment was given up may have another: the later one counts.
        var payments = await db.Set<Payment>().AsNoTracking().Where(p => records.Contains(p.AboutId)).OrderBy(p => p.Id).ToListAsync(cancellationToken);
        return payments.GroupBy(p => p.AboutId).ToDictionary(g => g.Key, g => g.Select(p => new PaymentStanding(p.Id, p.State, p.PaidOn, p.Kept)).Last());
    }

    /// <summary>The bank gave back what was booked as paid.</summary>
    public async Task Bounce(Payment payment, string? reason, CancellationToken cancellationToken)
    {
        var act = reach.Act(reason);
        var fund = await Wait(payment, act, cancellationToken);
        var moved = fund.Id == payment.FundId ? new Holds(await Resolution(payment.MoneyHoldId, cancellationToken), await Resolution(payment.BudgetHoldId, cancellationToken)) : null;
        payment.BounceLater(await budgets.Commitment(fund, payment.Use, cancellationToken), moved, act);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The payment ordered for the record that still counts, to be changed; null when there is none.</summary>
    internal Task<Payment?> For(Guid record, CancellationToken cancellationToken) =>
        db.Set<Payment>().SingleOrDefaultAsync(p => p.AboutId == record && p.State != PaymentState.Cancelled, cancellationToken);

    /// <summary>What the payment pays for is there: all of it, or what is still <paramref name="owed"/>. The caller has waited for its fund.</summary>
    internal async Task Release(Payment payment, Money owed, Act act, CancellationToken cancellationToken)
    {
        var fund = await Fund(payment, cancellationToken);
        payment.Release(await budgets.Commitment(fund, payment.Use, cancellationToken), await Held(payment, cancellationToken), owed, act);
        SayWhatIsDue(fund, 1, act);
    }

    /// <summary>What the payment pays for is there no longer. The caller has waited for its fund.</summary>
    internal async Task HoldBack(Payment payment, Act act, CancellationToken cancellationToken)
    {
        payment.HoldBack(act);
        SayWhatIsDue(await Fund(payment, cancellationToken), await OthersDue(payment, cancellationToken), act);
    }

    /// <summary>Nothing of what it pays for comes. The caller has waited for its fund.</summary>
    internal async Task CallOff(Payment payment, Act act, CancellationToken cancellationToken) => payment.CallOff(await Held(payment, cancellationToken), act);

    /// <summary>Puts the account right, with the person too, so that the next payment goes there at once.</summary>
    public async Task Mend(Payment payment, string bank, string card, CancellationToken cancellationToken)
    {
        var (account, act) = (Account(payment, bank, card), reach.Act());

        // An approval holds its people before its fund, so whoever changes both does the same.
        if (payment.PersonId is not null) await TreeLock.ShareAndLock(db, $"SELECT 1 FROM people WHERE id = {payment.PersonId} FOR NO KEY UPDATE", cancellationToken);
        await Wait(payment, cancellationToken);
        var batch = payment.State == PaymentState.Bounced ? payment.BatchId : null;
        payment.Mend(account, vault, act);
        SayWhatIsDue(await Fund(payment, cancellationToken), 1, act);
        await SettleMending(payment, batch, act, cancellationToken);
        if (account.Number is BankCard of) (await db.Set<Person>().SingleAsync(p => p.Id == payment.PersonId, cancellationToken)).ReceiveAt(account.Bank, of, vault, act);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Cancel(Payment payment, string? reason, CancellationToken cancellationToken)
    {
        var act = reach.Act(reason);
        await Wait(payment, cancellationToken);
        payment.Cancel(await Held(payment, cancellationToken), act);
        await GiveUp(payment, act, cancellationToken);
        SayWhatIsDue(await Fund(payment, cancellationToken), await OthersDue(payment, cancellationToken), act);
        await SettleMending(payment, payment.BatchId, act, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Refund(Payment payment, string? amount, string? reason, CancellationToken cancellationToken)
    {
        var (money, act) = (FundDesk.Typed(amount, "Amount"), reach.Act(reason));
        var fund = await Wait(payment, act, cancellationToken);
        payment.Refund(fund, fund.Id == payment.FundId ? await budgets.Line(fund.Id, payment.Use, cancellationToken) : null, money, act);
        if (payment.Kept > Money.Zero) await Count([payment], payment, act, cancellationToken);
        else await GiveUp(payment, act, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Lets each room count what its payees have now; raised by the record whose step it is.</summary>
    internal async Task Count(IReadOnlyList<Payment> paid, Record by, Act act, CancellationToken cancellationToken)
    {
        Guid[] ids = [.. paid.Select(p => p.FundId).Distinct()];
        var drives = await db.Set<Fund>().Where(f => ids.Contains(f.Id)).ToDictionaryAsync(f => f.Id, f => f.Drive, cancellationToken);
        foreach (var room in rooms)
        {
            PaidSum[] own = [.. paid.Where(p => p.AboutKind == room.RecordKind).Select(p => new PaidSum(p.AboutId, p.PaidOn!.Value, p.Kept, drives[p.FundId]))];
            if (own.Length == 0) continue;
            foreach (var posting in await room.Counted(own, act, cancellationToken)) by.Raise(posting);
        }
    }

    /// <summary>Asks the clerk for a batch while anything is due from the fund, and no longer.</summary>
    internal static void SayWhatIsDue(Fund fund, int due, Act act)
    {
        fund.Raise(new TodoDone(fund, act, "pay"));
        if (due > 0) fund.Raise(Todo.For(fund, "pay", FundsModule.Keep, "“{0}”有待付款项，请编制付款批次", [fund.Name], $"/funds/batches/new?from={fund.Id}", null, act));
    }

    /// <summary>What the batch's answer left to mend is done once nothing of it lies bounced any more.</summary>
    private async Task SettleMending(Payment payment, Guid? batch, Act act, CancellationToken cancellationToken)
    {
        payment.Raise(new TodoDone(payment, act));
        if (batch is null || await db.Set<Payment>().AnyAsync(p => p.BatchId == batch && p.State == PaymentState.Bounced && p.Id != payment.Id, cancellationToken)) return;
        payment.Raise(new TodoDone(await db.Set<PaymentBatch>().SingleAsync(b => b.Id == batch, cancellationToken), act, "mend"));
    }

    private async Task GiveUp(Payment payment, Act act, CancellationToken cancellationToken)
    {
        foreach (var room in rooms.Where(r => r.RecordKind == payment.AboutKind)) await room.GivenUp([payment.AboutId], act, cancellationToken);
    }

    private static BankAccount Account(Payment payment, string bank, string number)
    {
        if (payment.PersonId is null)
            return CompanyAccount.TryParse(number, null, out var account) ? new(bank, account) : throw new RuleViolation("privacy.company_account", "账号不对：应为 8 至 32 位数字", "Card");
        return BankCard.TryParse(number, null, out var card) ? new(bank, card) : throw new RuleViolation("privacy.bank_card", "银行卡号不对：应为 12 至 19 位数字，校验码须相符", "Card");
    }

    private async Task<Holds> Held(Payment payment, CancellationToken cancellationToken) =>
        new(await ledger.Transfer(payment.MoneyHoldId, cancellationToken), await ledger.Transfer(payment.BudgetHoldId, cancellationToken));

    private Task<int> OthersDue(Payment payment, CancellationToken cancellationToken) =>
        db.Set<Payment>().CountAsync(p => p.FundId == payment.FundId && p.State == PaymentState.Due && p.BatchId == null && p.Id != payment.Id, cancellationToken);

    /// <summary>Steps of one fund's payments stand in line, each on the payment as it is then.</summary>
    private async Task Wait(Payment payment, CancellationToken cancellationToken)
    {
        await funds.Wait(payment.FundId, cancellationToken);
        await db.ExpectUnchanged(payment, cancellationToken);
    }

    /// <summary>Waits for the payment and answers with the fund into which what comes back goes: the one from which it was paid, or after its close its heir.</summary>
    private async Task<Fund> Wait(Payment payment, Act act, CancellationToken cancellationToken)
    {
        await Wait(payment, cancellationToken);
        var fund = await funds.InUse(await Fund(payment, cancellationToken), act, cancellationToken);
        if (fund.Id != payment.FundId) await funds.Wait(fund.Id, cancellationToken);
        return fund;
    }

    private Task<Fund> Fund(Payment payment, CancellationToken cancellationToken) => db.Set<Fund>().SingleAsync(f => f.Id == payment.FundId, cancellationToken);

    private Task<Transfer> Resolution(Guid hold, CancellationToken cancellationToken) => db.Set<Transfer>().AsNoTracking().SingleAsync(t => t.HoldId == hold, cancellationToken);
}
