using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Goods;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Funds.Budgets;
using UnionHome.Modules.Funds.Goods;
using UnionHome.Modules.Funds.Payments;

namespace UnionHome.Modules.Funds.Purchases;

/// <summary>Draws up orders, has them approved out of a fund, and lets what has come be paid. Goods come in by the <see cref="StoreDesk"/>.</summary>
public sealed class PurchaseDesk(Db db, Reach reach, Vault vault, FundDesk funds, BudgetDesk budgets, PaymentDesk payments)
{
    /// <summary>The open funds of the union, to choose from.</summary>
    public async Task<IReadOnlyList<SelectListItem>> Funds(string path, CancellationToken cancellationToken) =>
        [.. (await db.Set<Fund>().AsNoTracking().Where(f => f.Path == path && f.State == FundState.Open).OrderByDescending(f => f.Year).ThenBy(f => f.Name).ToListAsync(cancellationToken))
            .Select(f => new SelectListItem($"{f.Year} {f.Name}", f.Id.ToString()))];

    /// <summary>A number to begin with; the union may have its own.</summary>
    public async Task<string> NextNumber(string path, DateOnly on, CancellationToken cancellationToken)
    {
        var year = $"CG-{on.Year}-";
        return $"{year}{await db.Set<Purchase>().CountAsync(p => p.Path == path && p.Number.StartsWith(year), cancellationToken) + 1:000}";
    }

    public async Task<Purchase> Draw(Store store, ToldPurchase told, CancellationToken cancellationToken)
    {
        var union = await funds.UnionOf(store, cancellationToken);
        await WaitForNumbers(union, cancellationToken);
        await RefuseTaken(union.Id, told.Number, null, cancellationToken);
        var purchase = Purchase.Draw(union, store, await FundOf(store.Path, told.FundId, cancellationToken), told, vault, reach.Act());
        db.Add(purchase);
        await db.SaveChangesAsync(cancellationToken);
        return purchase;
    }

    public async Task Change(Purchase purchase, ToldPurchase told, CancellationToken cancellationToken)
    {
        await WaitForNumbers(await funds.UnionOf(purchase, cancellationToken), cancellationToken);
        await RefuseTaken(purchase.OrganisationId, told.Number, purchase.Id, cancellationToken);
        purchase.Change(await FundOf(purchase.Path, told.FundId, cancellationToken), told, vault, reach.Act());
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Add(Purchase purchase, Guid article, long quantity, string? price, CancellationToken cancellationToken)
    {
        var of = await db.Set<Article>().SingleOrDefaultAsync(a => a.Id == article && a.Path == purchase.Path && a.State == ArticleState.InUse, cancellationToken)
            ?? throw new RuleViolation("goods.unknown_article", "请选择本工会的一种物品", "Article");
        purchase.Add(of, quantity, string.IsNullOrWhiteSpace(price) ? of.Value : FundDesk.Typed(price, "Price"), reach.Act());
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Remove(Purchase purchase, Guid article, CancellationToken cancellationToken)
    {
        purchase.Remove(article, reach.Act());
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Submit(Purchase purchase, CancellationToken cancellationToken)
    {
        purchase.Submit(reach.Act());
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task SendBack(Purchase purchase, string? reason, CancellationToken cancellationToken)
    {
        purchase.SendBack(reach.Act(reason));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Approves the order: its whole sum is held on the fund and on the budget for the use, or nothing when a fen is missing.</summary>
    public async Task Approve(Purchase purchase, CancellationToken cancellationToken)
    {
        await Wait(purchase, cancellationToken);
        var act = reach.Act();
        purchase.Approve(act);
        var account = CompanyAccount.Parse(vault.Open(purchase, nameof(Purchase.Account), purchase.Account));
        await payments.Order(await funds.UnionOf(purchase, cancellationToken), purchase.FundId, purchase.Use, purchase.PaymentText,
            [new(purchase, new(null, purchase.Supplier, new(purchase.Bank, account)), purchase.Total, Waits: true)], act, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Why the order cannot be approved by anybody now; null when it can.</summary>
    public async Task<RuleViolation?> InTheWayOfApproval(Purchase purchase, CancellationToken cancellationToken)
    {
        var fund = await db.Set<Fund>().AsNoTracking().SingleAsync(f => f.Id == purchase.FundId, cancellationToken);
        try
        {
            (await budgets.Commitment(fund, purchase.Use, cancellationToken)).Check(purchase.Use, purchase.Total);
            return null;
        }
        catch (RuleViolation refusal)
        {
            return refusal;
        }
    }

    /// <summary>Ends the order at what has come: that is paid, the rest of what was held is free again.</summary>
    public async Task Shorten(Purchase purchase, string? reason, CancellationToken cancellationToken)
    {
        await Wait(purchase, cancellationToken);
        var act = reach.Act(reason);
        purchase.Shorten(await Came(purchase.Id, cancellationToken), act);
        await Release(purchase, act, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task Cancel(Purchase purchase, string? reason, CancellationToken cancellationToken)
    {
        await Wait(purchase, cancellationToken);
        if (await InTheWayOfCancelling(purchase, cancellationToken) is { } refusal) throw refusal;
        var act = reach.Act(reason);
        purchase.Cancel(act);
        if (await payments.For(purchase.Id, cancellationToken) is { } payment) await payments.CallOff(payment, act, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Why the order cannot be cancelled now; null when it can.</summary>
    public async Task<RuleViolation?> InTheWayOfCancelling(Purchase purchase, CancellationToken cancellationToken)
    {
        if (await payments.For(purchase.Id, cancellationToken) is { State: not PaymentState.Waiting }) return new("purchases.paid", "采购款已付，请先由财务收回款项");
        return (await Came(purchase.Id, cancellationToken)).Count == 0 ? null : new("purchases.came", "已有物资入库，请先冲回入库，或按到货结束");
    }

    /// <summary>What has come of each article and was not taken back.</summary>
    public async Task<IReadOnlyDictionary<Guid, long>> Came(Guid purchase, CancellationToken cancellationToken) =>
        await (from r in db.Set<GoodsReceipt>()
               where r.PurchaseId == purchase && r.State == GoodsReceiptState.Received
               join s in db.Set<Stock>() on r.StockId equals s.Id
               group r.Quantity by s.ArticleId into article
               select new { article.Key, Quantity = article.Sum() }).ToDictionaryAsync(a => a.Key, a => a.Quantity, cancellationToken);

    /// <summary>Steps of orders that touch one fund stand in line, each on the order as it is then.</summary>
    internal async Task Wait(Purchase purchase, CancellationToken cancellationToken)
    {
        // A payment that came back may stand on the fund that took over; its own steps wait for that one.
        var paidFrom = await db.Set<Payment>().Where(p => p.AboutId == purchase.Id && p.State != PaymentState.Cancelled).Select(p => (Guid?)p.FundId).SingleOrDefaultAsync(cancellationToken);
        await funds.Wait(paidFrom ?? purchase.FundId, cancellationToken);
        await db.ExpectUnchanged(purchase, cancellationToken);
    }

    /// <summary>Goods have come: with the last of them the payment is due. The caller has waited and books them.</summary>
    internal async Task Deliver(Purchase purchase, IReadOnlyList<GoodsQuantity> now, Act act, CancellationToken cancellationToken)
    {
        purchase.Deliver(await Came(purchase.Id, cancellationToken), now, act);
        if (purchase.State == PurchaseState.Completed) await Release(purchase, act, cancellationToken);
    }

    /// <summary>A receipt is reversed: what it brought is to come again before anything is paid. The caller has waited and reverses it.</summary>
    internal async Task TakeBack(Purchase purchase, Act act, CancellationToken cancellationToken)
    {
        if (await InTheWayOfTakingBack(purchase, cancellationToken) is { } refusal) throw refusal;
        if (await payments.For(purchase.Id, cancellationToken) is { State: PaymentState.Due } due) await payments.HoldBack(due, act, cancellationToken);
        purchase.TakeBack(act);
    }

    /// <summary>Why goods of the order cannot be taken back now; null when they can.</summary>
    public async Task<RuleViolation?> InTheWayOfTakingBack(Purchase purchase, CancellationToken cancellationToken) => await payments.For(purchase.Id, cancellationToken) switch
    {
        { IsInBatch: true } => new("purchases.in_batch", "采购款已编入付款批次，请等银行回执，或先撤销批次"),
        { State: PaymentState.Bounced } => new("purchases.bounced", "采购款被银行退回，请先更正收款账户"),
        _ => null,
    };

    private async Task Release(Purchase purchase, Act act, CancellationToken cancellationToken)
    {
        if (await payments.For(purchase.Id, cancellationToken) is not { } payment) return;
        if (payment.State == PaymentState.Waiting) await payments.Release(payment, purchase.Owed, act, cancellationToken);
        else if (payment.Kept > purchase.Owed)
            throw new RuleViolation("purchases.overpaid", "已付 {0} 元，按到货只应付 {1} 元，请先由财务收回 {2} 元", null, payment.Kept, purchase.Owed, payment.Kept - purchase.Owed);
    }

    private async Task<Fund> FundOf(string path, Guid fund, CancellationToken cancellationToken) =>
        await db.Set<Fund>().SingleOrDefaultAsync(f => f.Id == fund && f.Path == path, cancellationToken) ?? throw new RuleViolation("goods.unknown_fund", "请选择本工会的一项资金", "Fund");

    /// <summary>Two who number an order of one union at once stand in line, so that the second finds the first's number taken.</summary>
    private Task WaitForNumbers(Organisation union, CancellationToken cancellationToken) =>
        TreeLock.ShareAndLock(db, $"SELECT 1 FROM organisations WHERE id = {union.Id} FOR NO KEY UPDATE", cancellationToken);

    private async Task RefuseTaken(Guid union, string number, Guid? own, CancellationToken cancellationToken)
    {
        var written = number.Trim();
        if (await db.Set<Purchase>().AnyAsync(p => p.OrganisationId == union && p.Number == written && p.Id != own, cancellationToken))
            throw new RuleViolation("purchases.number_taken", "采购单编号“{0}”已用过", nameof(Purchase.Number), written);
    }
}
