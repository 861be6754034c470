using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Modules.Funds;
using UnionHome.Modules.Funds.Goods;
using UnionHome.Modules.Funds.Payments;
using UnionHome.Modules.Funds.Purchases;
using UnionHome.Tests.Modules.Funds.Goods;

namespace UnionHome.Tests.Modules.Funds.Purchases;

/// <summary>A county with a store, rice and oil, and a fund with a budget for visits: <c>var market = await PurchaseWorld.Open(db, "5000");</c></summary>
internal sealed class PurchaseWorld
{
    public static readonly CompanyAccount Account = CompanyAccount.Parse("0730 2000-1234567");

    public required GoodsWorld Goods { get; init; }

    public required Article Oil { get; init; }

    public required Fund Fund { get; init; }

    public static async Task<PurchaseWorld> Open(Db db, string money)
    {
        var goods = await GoodsWorld.Open(db);
        return new()
        {
            Goods = goods,
            Oil = await goods.Stores(db, goods.Aid.Clerk).Describe(goods.Aid.County.Code, "豆油", "桶", "50.50", default),
            Fund = await goods.Aid.Fund(db, money, "9000", FundUse.Warmth, FundSource.Own),
        };
    }

    public ToldPurchase Told(string number = "CG-1") => new(number, Fund.Id, FundUse.Warmth, "示例商贸", "示例银行支行", Account);

    /// <summary>Forty bags of rice at 60 and ten of oil at 50.50, 2905 yuan in all, drawn up by the officer.</summary>
    public async Task<Purchase> Drawn(Db db, string number = "CG-1")
    {
        var desk = Goods.Purchases(db, Goods.Aid.Officer);
        var purchase = await desk.Draw(Goods.Store, Told(number), default);
        await desk.Add(purchase, Goods.Rice.Id, 40, "60", default);
        await desk.Add(purchase, Oil.Id, 10, null, default);
        return purchase;
    }

    public async Task<Purchase> Submitted(Db db, string number = "CG-1")
    {
        var purchase = await Drawn(db, number);
        await Goods.Purchases(db, Goods.Aid.Officer).Submit(purchase, default);
        return purchase;
    }

    public async Task<Purchase> Approved(Db db, string number = "CG-1")
    {
        var purchase = await Submitted(db, number);
        await Goods.Purchases(db, Goods.Aid.Leader).Approve(purchase, default);
        return purchase;
    }

    public Task<IReadOnlyList<GoodsReceipt>> Comes(Db db, Purchase purchase, string voucher, long rice, long oil = 0) =>
        Goods.Stores(db, Goods.Aid.Officer).Deliver(purchase, voucher, Goods.Aid.Today,
            [.. new UnionHome.Foundation.Goods.GoodsQuantity[] { new(Goods.Rice.Id, rice), new(Oil.Id, oil) }.Where(q => q.Quantity > 0)], default);

    /// <summary>The batch of all that is due goes to the bank, which pays it.</summary>
    public async Task Paid(Db db, string reference, IReadOnlyDictionary<int, string>? bounced = null)
    {
        var batch = await Goods.Aid.Sent(db, Fund);
        await Goods.Aid.Batches(db, Goods.Aid.Clerk).Settle(batch, Goods.Aid.Today, reference, bounced ?? new Dictionary<int, string>(), default);
    }

    public static Task<Payment> Payment(Db db, Purchase purchase) => db.Set<Payment>().SingleAsync(p => p.AboutId == purchase.Id);

    /// <summary>What stands on the fund and how much of it is held, in fen; the budget's hold is the same.</summary>
    public async Task<(long Amount, long Held)> Standing(Db db)
    {
        var standing = await new LedgerBook(db).Balance(Fund.MoneyId);
        var budget = await Goods.Aid.Budgets(db, Goods.Aid.Clerk).Of(Fund.Id, default);
        Assert.Equal(standing.Held, budget.Single().Left.Held);
        return (standing.Amount, standing.Held);
    }

    public async Task<decimal> Total(Db db, string figure) =>
        (await new FigureLedger(db).Total(figure, Goods.Aid.County.Id, new Period(new(2026, 1, 1), new(2026, 12, 31)), FigureSource.Recorded)).Value ?? 0;
}
