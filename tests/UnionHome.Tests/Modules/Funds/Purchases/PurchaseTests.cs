using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Notices;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Todos;
using UnionHome.Modules.Funds.Goods;
using UnionHome.Modules.Funds.Payments;
using UnionHome.Modules.Funds.Purchases;

namespace UnionHome.Tests.Modules.Funds.Purchases;

/// <summary>Ordered, approved, delivered, paid; and every way in which that goes wrong keeps store, fund, budget and figures right.</summary>
public sealed class PurchaseTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_order_is_held_when_it_is_approved_and_paid_once_all_of_it_has_come(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var market = await PurchaseWorld.Open(db, "5000");
        var (goods, aid) = (market.Goods, market.Goods.Aid);
        var purchase = await goods.Purchases(db, aid.Officer).Draw(goods.Store, market.Told(), default);
        Assert.Equal("purchases.empty", (await Refused(() => goods.Purchases(db, aid.Officer).Submit(purchase, default))).Code);
        await goods.Purchases(db, aid.Officer).Add(purchase, goods.Rice.Id, 40, "60", default);
        Assert.Equal("purchases.article_twice", (await Refused(() => goods.Purchases(db, aid.Officer).Add(purchase, goods.Rice.Id, 1, "60", default))).Code);
        await goods.Purchases(db, aid.Officer).Add(purchase, market.Oil.Id, 10, null, default);
        Assert.Equal("purchases.number_taken", (await Refused(() => goods.Purchases(db, aid.Officer).Draw(goods.Store, market.Told(), default))).Code);
        await goods.Purchases(db, aid.Officer).Submit(purchase, default);
        Assert.Equal((2905_00, "approve"), (purchase.Total.Fen, await Waits(db, purchase)));

        // Sent back, it waits for its clerk, who hears of it; then it is approved and the whole sum is held.
        await goods.Purchases(db, aid.Leader).SendBack(purchase, "单价偏高", default);
        Assert.Equal("change", await Waits(db, purchase));
        Assert.Equal(aid.Officer, (await db.Set<Notice>().SingleAsync(n => n.Kind == "purchases.sent_back")).UserId);
        await goods.Purchases(db, aid.Officer).Submit(purchase, default);
        await goods.Purchases(db, aid.Leader).Approve(purchase, default);
        Assert.Equal((5000_00, 2905_00), await market.Standing(db));
        Assert.Equal((PaymentState.Waiting, "receive"), ((await PurchaseWorld.Payment(db, purchase)).State, await Waits(db, purchase)));
        Assert.Equal("funds.nothing_due", (await Refused(() => aid.Batches(db, aid.Clerk).Draw(market.Fund, default))).Code);

        // A part comes; more than is still to come never does; the same slip again changes nothing.
        var first = (await market.Comes(db, purchase, "FP-1", 25)).Single();
        Assert.Equal((25, PurchaseState.Approved, purchase.Id), ((await goods.Left(db)).Quantity, purchase.State, first.PurchaseId));
        var over = await Refused(() => market.Comes(db, purchase, "FP-2", 16));
        Assert.Equal(("purchases.over", 15L), (over.Code, over.Args[1]));
        Assert.Equal(first.Id, (await market.Comes(db, purchase, "FP-1", 25)).Single().Id);
        Assert.Equal("purchases.not_ordered", (await Refused(() => goods.Stores(db, aid.Officer).Deliver(purchase, "FP-2", aid.Today, [new(Guid.CreateVersion7(), 1)], default))).Code);
        Assert.Equal("purchases.came", (await Refused(() => goods.Purchases(db, aid.Officer).Cancel(purchase, "不要了", default))).Code);
        Assert.Equal((5000_00, 2905_00), await market.Standing(db));
        await goods.Stores(db, aid.Officer).Receive(goods.Store, goods.Rice.Id, goods.Bought(15, "FP-2") with { PurchaseId = purchase.Id, PaidBy = null }, default);
        await market.Comes(db, purchase, "FP-2", 0, 10);
        Assert.Equal((40, PurchaseState.Completed, PaymentState.Due), ((await goods.Left(db)).Quantity, purchase.State, (await PurchaseWorld.Payment(db, purchase)).State));
        Assert.Contains(await db.Set<Todo>().AsNoTracking().Where(t => t.SettledAt == null).ToListAsync(), t => t.Kind == "pay" && t.AboutId == market.Fund.Id);

        aid.Clock.Advance(TimeSpan.FromMinutes(1));
        await market.Paid(db, "HD-1");
        Assert.Equal((2095_00, 0), await market.Standing(db));
        Assert.Equal((2905m, 2905m, 0m, 2095m), (await market.Total(db, "funds.purchased"), await market.Total(db, "funds.purchased_own"), await market.Total(db, "funds.paid"), await market.Total(db, "funds.balance")));
        var statement = await new LedgerBook(db).Statement(market.Fund.MoneyId, aid.Today, aid.Today);
        Assert.Equal((2095_00, -2905_00), (statement.Closing, statement.Lines[^1].Amount));
        Assert.Empty(await db.Set<Todo>().Where(t => t.SettledAt == null).ToListAsync());
        Assert.Empty(await LedgerCheck.Run(db));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task One_fen_short_refuses_the_order_and_nobody_approves_their_own(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var market = await PurchaseWorld.Open(db, "2904.99");
        var (goods, aid) = (market.Goods, market.Goods.Aid);
        db.Add(new RoleAt(aid.Officer, aid.County.Id, Role.Leader, World.Act()));
        await db.SaveChangesAsync();
        var purchase = await market.Submitted(db);

        Assert.Equal("purchases.own", (await Refused(() => goods.Purchases(db, aid.Officer).Approve(purchase, default))).Code);
        Assert.Equal("purchases.own", (await Refused(() => goods.Purchases(db, aid.Officer).SendBack(purchase, "改", default))).Code);
        Assert.Equal("funds.over_fund", (await goods.Purchases(db, aid.Leader).InTheWayOfApproval(purchase, default))?.Code);
        var refused = await Refused(() => goods.Purchases(db, aid.Leader).Approve(purchase, default));
        Assert.Equal(("funds.over_fund", new Money(1)), (refused.Code, refused.Args[^1]));

        db.ChangeTracker.Clear();
        Assert.Equal((2904_99, 0), await market.Standing(db));
        Assert.Empty(await db.Set<Payment>().ToListAsync());
        await aid.Funds(db, aid.Clerk).Receive(await db.Set<UnionHome.Modules.Funds.Fund>().SingleAsync(), "V-2", aid.Today, "示例财政局", "0.01", default);
        await goods.Purchases(db, aid.Leader).Approve(await db.Set<Purchase>().SingleAsync(), default);
        Assert.Equal((2905_00, 2905_00), await market.Standing(db));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Of_several_who_decide_or_deliver_at_once_one_does(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var market = await PurchaseWorld.Open(db, "9000");
        var (goods, aid) = (market.Goods, market.Goods.Aid);
        await market.Submitted(db);

        var approved = await Races.AtOnce(database, 4, async (mine, _) => await goods.Purchases(mine, aid.Leader).Approve(await mine.Set<Purchase>().SingleAsync(), default));
        Assert.Single(approved, a => a is null);
        Assert.Equal((9000_00, 2905_00), await market.Standing(db));

        var came = await Races.AtOnce(database, 4, async (mine, n) => await market.Comes(mine, await mine.Set<Purchase>().SingleAsync(), $"FP-{n}", 40, 10));
        Assert.Single(came, c => c is null);
        Assert.Equal((40, 1), ((await goods.Left(db)).Quantity, await db.Set<Payment>().CountAsync(p => p.State == PaymentState.Due)));
        Assert.Empty(await LedgerCheck.Run(db));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_the_bank_gives_back_is_paid_to_the_mended_account_and_a_refund_ends_the_order(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var market = await PurchaseWorld.Open(db, "5000");
        var aid = market.Goods.Aid;
        var purchase = await market.Approved(db);
        await market.Comes(db, purchase, "FP-1", 40, 10);
        await market.Paid(db, "HD-1", new Dictionary<int, string> { [1] = "户名不符" });
        var payment = await PurchaseWorld.Payment(db, purchase);
        Assert.Equal((PaymentState.Bounced, (5000_00, 2905_00), 0m), (payment.State, await market.Standing(db), await market.Total(db, "funds.purchased")));
        var rice = await db.Set<GoodsReceipt>().SingleAsync(r => r.Quantity == 40);
        Assert.Equal("purchases.bounced", (await Refused(() => market.Goods.Stores(db, aid.Officer).Reverse(rice, "退货", default))).Code);

        Assert.Equal("privacy.company_account", (await Refused(() => aid.Payments(db, aid.Clerk).Mend(payment, "示例银行", "12", default))).Code);
        await aid.Payments(db, aid.Clerk).Mend(payment, "示例银行新支行", "9558 8000 0000 0001", default);
        Assert.Equal("9558800000000001", aid.Vault.Open(payment, nameof(payment.Card), payment.Card!));
        aid.Clock.Advance(TimeSpan.FromDays(1));
        await market.Paid(db, "HD-2");
        Assert.Equal(((2095_00, 0), 2905m), (await market.Standing(db), await market.Total(db, "funds.purchased")));

        // Given back days later it is held again, and paid again.
        await aid.Payments(db, aid.Clerk).Bounce(payment, "账户注销", default);
        Assert.Equal(((5000_00, 2905_00), 0m), (await market.Standing(db), await market.Total(db, "funds.purchased")));
        await aid.Payments(db, aid.Clerk).Mend(payment, "示例银行新支行", "9558800000000002", default);
        aid.Clock.Advance(TimeSpan.FromDays(1));
        await market.Paid(db, "HD-3");

        // A part is taken back, then the rest: nothing is paid for it any more.
        await aid.Payments(db, aid.Clerk).Refund(payment, "905", "多付", default);
        Assert.Equal(((3000_00, 0), 2000m, PurchaseState.Completed), (await market.Standing(db), await market.Total(db, "funds.purchased"), purchase.State));
        await aid.Payments(db, aid.Clerk).Refund(payment, "2000", "退货", default);
        Assert.Equal(((5000_00, 0), 0m, 5000m, PurchaseState.Unpaid), (await market.Standing(db), await market.Total(db, "funds.purchased"), await market.Total(db, "funds.balance"), purchase.State));
        await market.Goods.Stores(db, aid.Officer).Reverse(rice, "退货", default);
        Assert.Equal((0, PurchaseState.Unpaid), ((await market.Goods.Left(db)).Quantity, purchase.State));
        Assert.Empty(await LedgerCheck.Run(db));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_cancelled_order_gives_all_of_its_hold_back_and_a_shortened_one_the_rest(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var market = await PurchaseWorld.Open(db, "9000");
        var (goods, aid) = (market.Goods, market.Goods.Aid);
        var dropped = await market.Approved(db);
        Assert.Equal("purchases.nothing_came", (await Refused(() => goods.Purchases(db, aid.Officer).Shorten(dropped, "不来了", default))).Code);
        Assert.Equal("steps.not_open", (await Refused(async () => await aid.Payments(db, aid.Clerk).Cancel(await PurchaseWorld.Payment(db, dropped), "不付", default))).Code);
        await goods.Purchases(db, aid.Clerk).Cancel(dropped, "供应商缺货", default);
        Assert.Equal(((9000_00, 0), PaymentState.Cancelled), (await market.Standing(db), (await PurchaseWorld.Payment(db, dropped)).State));
        Assert.Equal(aid.Officer, (await db.Set<Notice>().SingleAsync(n => n.Kind == "purchases.cancelled")).UserId);

        var purchase = await market.Approved(db, "CG-2");
        await market.Comes(db, purchase, "FP-1", 25);
        await goods.Purchases(db, aid.Officer).Shorten(purchase, "供应商缺货", default);
        var payment = await PurchaseWorld.Payment(db, purchase);
        Assert.Equal((1500_00, 2905_00, (9000_00, 1500_00)), (purchase.Owed.Fen, purchase.Total.Fen, await market.Standing(db)));
        Assert.Equal((PaymentState.Due, 1500_00, PurchaseState.Completed), (payment.State, payment.Amount.Fen, purchase.State));
        Assert.Equal("purchases.over", (await Refused(() => market.Comes(db, purchase, "FP-9", 0, 1))).Code);
        await market.Paid(db, "HD-1");
        Assert.Equal(((7500_00, 0), 1500m), (await market.Standing(db), await market.Total(db, "funds.purchased")));
        Assert.Empty(await LedgerCheck.Run(db));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_reversed_receipt_is_to_come_again_and_nothing_is_paid_before(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var market = await PurchaseWorld.Open(db, "5000");
        var (goods, aid) = (market.Goods, market.Goods.Aid);
        var purchase = await market.Approved(db);
        await market.Comes(db, purchase, "FP-1", 40, 10);
        var rice = await db.Set<GoodsReceipt>().SingleAsync(r => r.Quantity == 40);
        var batch = await aid.Sent(db, market.Fund);
        Assert.Equal("purchases.in_batch", (await Refused(() => goods.Stores(db, aid.Officer).Reverse(rice, "受潮", default))).Code);
        await aid.Batches(db, aid.Clerk).Drop(batch, "货有问题", default);

        await goods.Stores(db, aid.Officer).Reverse(rice, "受潮", default);
        Assert.Equal((0, PurchaseState.Approved, PaymentState.Waiting), ((await goods.Left(db)).Quantity, purchase.State, (await PurchaseWorld.Payment(db, purchase)).State));
        Assert.Equal(("receive", false), (await Waits(db, purchase), await db.Set<Todo>().AnyAsync(t => t.Kind == "pay" && t.SettledAt == null)));
        Assert.Equal("funds.nothing_due", (await Refused(() => aid.Batches(db, aid.Clerk).Draw(market.Fund, default))).Code);
        aid.Clock.Advance(TimeSpan.FromMinutes(1));
        await market.Comes(db, purchase, "FP-2", 40);
        await market.Paid(db, "HD-1");
        Assert.Equal(((2095_00, 0), PurchaseState.Completed), (await market.Standing(db), purchase.State));

        // Goods go back after they were paid: the order waits for others, and ends at what is left once the money for the rest is back.
        aid.Clock.Advance(TimeSpan.FromMinutes(1));
        await goods.Stores(db, aid.Officer).Reverse(await db.Set<GoodsReceipt>().SingleAsync(r => r.Voucher == "FP-2"), "霉变退货", default);
        Assert.Equal((PurchaseState.Approved, PaymentState.Paid), (purchase.State, (await PurchaseWorld.Payment(db, purchase)).State));
        var early = await Races.AtOnce(database, 1, async (mine, _) => await goods.Purchases(mine, aid.Officer).Shorten(await mine.Set<Purchase>().SingleAsync(), "不再要", default));
        Assert.Equal("purchases.overpaid", early.Single());
        await aid.Payments(db, aid.Clerk).Refund(await PurchaseWorld.Payment(db, purchase), "2400", "退货", default);
        await goods.Purchases(db, aid.Officer).Shorten(purchase, "不再要", default);
        Assert.Equal((PurchaseState.Completed, (4495_00, 0), 505m), (purchase.State, await market.Standing(db), await market.Total(db, "funds.purchased")));
        Assert.Empty(await LedgerCheck.Run(db));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_payment_that_is_given_up_ends_the_order_and_one_under_way_keeps_its_store_open(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var market = await PurchaseWorld.Open(db, "5000");
        var (goods, aid) = (market.Goods, market.Goods.Aid);
        var purchase = await market.Approved(db);
        Assert.Equal("goods.store_ordered", (await goods.Stores(db, aid.Officer).InTheWayOfClosing(goods.Store, default))?.Code);
        await market.Comes(db, purchase, "FP-1", 40, 10);

        await aid.Payments(db, aid.Clerk).Cancel(await PurchaseWorld.Payment(db, purchase), "供应商放弃货款", default);

        Assert.Equal(((5000_00, 0), PurchaseState.Unpaid), (await market.Standing(db), purchase.State));
        Assert.Equal(aid.Officer, (await db.Set<Notice>().SingleAsync(n => n.Kind == "purchases.unpaid")).UserId);
        Assert.Empty(await db.Set<Todo>().Where(t => t.SettledAt == null).ToListAsync());
    }

    private static async Task<string> Waits(Db db, Purchase purchase) => (await db.Set<Todo>().SingleAsync(t => t.AboutId == purchase.Id && t.SettledAt == null)).Kind;

    private static Task<RuleViolation> Refused(Func<Task> deed) => Assert.ThrowsAsync<RuleViolation>(deed);
}
