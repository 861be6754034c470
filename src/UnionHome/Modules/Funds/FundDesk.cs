using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Funds.Budgets;
using UnionHome.Modules.Funds.Donations;
using UnionHome.Modules.Funds.Receipts;
using UnionHome.Modules.Organisations;
using LedgerAccount = UnionHome.Foundation.Ledger.Account;

namespace UnionHome.Modules.Funds;

/// <summary>Where a fund's work touches more than one record, the same for pages and API.</summary>
public sealed class FundDesk(Db db, Reach reach, LedgerBook ledger)
{
    public Task<Organisation> UnionOf(Record record, CancellationToken cancellationToken) => db.Organisations.SingleAsync(o => o.Path == record.Path, cancellationToken);

    public async Task<Fund> Open(string union, FundSource source, int year, string name, string? terms, GiftDrive? drive, CancellationToken cancellationToken)
    {
        var at = await reach.Pick(db, union, FundsModule.Keep, "Union", cancellationToken);
        if (await Same(at.Id, source, year, name.Trim(), cancellationToken) is not null)
            throw new RuleViolation("funds.twice", "{0}已有 {1} 年的“{2}”，请直接使用它", "Name", at, year, name.Trim());
        var fund = Fund.Open(at, source, year, name, terms, reach.Act(), drive);
        db.Add(fund);
        await db.SaveChangesAsync(cancellationToken);
        return fund;
    }

    /// <summary>Books money that came in. The same voucher sent again changes nothing and is answered with what was booked; other content under it is refused.</summary>
    public async Task<FundReceipt> Receive(Fund fund, string voucher, DateOnly on, string payer, string? amount, CancellationToken cancellationToken)
    {
        var money = Typed(amount, nameof(FundReceipt.Amount));
        await Wait(fund.Id, cancellationToken);
        var number = voucher.Trim();
        if (await db.Set<FundReceipt>().SingleOrDefaultAsync(r => r.FundId == fund.Id && r.Voucher == number, cancellationToken) is { } booked)
        {
            if (booked.State == ReceiptState.Received && booked.Says(on, payer, money)) return booked;
            throw new RuleViolation("funds.voucher_taken", "凭证号“{0}”已用于 {1} 的一笔收款({2} 元)，请核对；冲回后重新入账须用新的凭证号", nameof(FundReceipt.Voucher), number, booked.On.Iso(), booked.Amount);
        }

        var receipt = FundReceipt.Receive(await UnionOf(fund, cancellationToken), fund, voucher, on, payer, money, reach.Act());
        db.Add(receipt);
        await db.SaveChangesAsync(cancellationToken);
        return receipt;
    }

    public async Task Reverse(FundReceipt receipt, string? reason, CancellationToken cancellationToken)
    {
        var fund = await db.Set<Fund>().SingleAsync(f => f.Id == receipt.FundId, cancellationToken);
        var act = reach.Act(reason);
        receipt.Reverse(fund, await ledger.Transfer(receipt.TransferId, cancellationToken), act);
        if (await db.Set<Donation>().SingleOrDefaultAsync(d => d.FundReceiptId == receipt.Id, cancellationToken) is { } gift) gift.TakeBack(act);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Closes a fund; what is left goes to the next year's fund of the same source and name, which is opened when it is not there.</summary>
    public async Task<Fund?> Close(Fund fund, CancellationToken cancellationToken)
    {
        await Wait(fund.Id, cancellationToken);
        var (act, standing) = (reach.Act(), await ledger.Balance(fund.MoneyId, cancellationToken));
        var next = standing.Amount > 0 && fund.CanTake("close") ? await Heir(fund, await UnionOf(fund, cancellationToken), fund.Year + 1, act, cancellationToken) : null;
        Guid[] ids = [fund.MoneyId, fund.PayersId, fund.PayeesId];
        fund.Close(standing, next, await db.Set<LedgerAccount>().Where(a => ids.Contains(a.Id)).ToListAsync(cancellationToken), act);
        foreach (var line in await db.Set<BudgetLine>().Where(l => l.FundId == fund.Id && l.State == BudgetState.Open).ToListAsync(cancellationToken))
            line.End(await ledger.Balance(line.LeftId, cancellationToken), act);
        await db.SaveChangesAsync(cancellationToken);
        return next;
    }

    internal static Money Typed(string? amount, string field) =>
        Money.TryParse(amount, out var money) ? money : throw new RuleViolation("funds.amount_typed", "金额请写成元，最多两位小数，如 12000 或 12,000.50", field);

    /// <summary>The fund of another union that takes over money of this one: of the same source, year and name.</summary>
    internal Task<Fund> Beside(Fund fund, Organisation union, Act act, CancellationToken cancellationToken) => Heir(fund, union, fund.Year, act, cancellationToken);

    /// <summary>The fund itself, or after its close the open one that took over from it, opened when nothing was left to take over.</summary>
    internal async Task<Fund> InUse(Fund fund, Act act, CancellationToken cancellationToken)
    {
        while (fund.State == FundState.Closed)
            fund = await db.Set<Fund>().SingleOrDefaultAsync(f => f.Id == fund.CarriedToId, cancellationToken) ?? await Heir(fund, await UnionOf(fund, cancellationToken), fund.Year + 1, act, cancellationToken);
        return fund;
    }

    /// <summary>A fund to which money is handed must have its account already, so one that is new is saved before.</summary>
    private async Task<Fund> Heir(Fund fund, Organisation union, int year, Act act, CancellationToken cancellationToken)
    {
        if (await Same(union.Id, fund.Source, year, fund.Name, cancellationToken) is { } standing) return standing;
        var opened = Fund.Open(union, fund.Source, year, fund.Name, fund.Terms, act, fund.Drive);
        db.Add(opened);
        await db.SaveChangesAsync(cancellationToken);
        return opened;
    }

    private Task<Fund?> Same(Guid union, FundSource source, int year, string name, CancellationToken cancellationToken) =>
        db.Set<Fund>().SingleOrDefaultAsync(f => f.OrganisationId == union && f.Source == source && f.Year == year && f.Name == name, cancellationToken);

    /// <summary>Two clerks who book the same slip at once stand in line, so that the second finds what the first has booked.</summary>
    internal Task Wait(Guid fund, CancellationToken cancellationToken) =>
        TreeLock.ShareAndLock(db, $"SELECT 1 FROM funds WHERE id = {fund} FOR NO KEY UPDATE", cancellationToken);
}
