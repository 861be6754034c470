using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Todos;
using UnionHome.Modules.Funds.Goods;

namespace UnionHome.Tests.Modules.Funds.Goods;

/// <summary>What comes into a store, what is counted there, and what is refused.</summary>
public sealed class StoreTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_slip_is_booked_once_and_taken_back_as_a_whole(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var goods = await GoodsWorld.Open(db);

        var receipt = await goods.Receive(db, 40);
        var again = await goods.Receive(db, 40);
        Assert.Equal((receipt.Id, 40, 0), (again.Id, (await goods.Left(db)).Quantity, (await goods.Left(db)).Held));
        Assert.Equal("goods.voucher_taken", (await Refused(() => goods.Receive(db, 41))).Code);
        goods.Aid.Clock.Advance(TimeSpan.FromMinutes(1));
        await goods.Receive(db, 2, "FP-2");

        goods.Aid.Clock.Advance(TimeSpan.FromMinutes(1));
        await goods.Stores(db, goods.Aid.Clerk).Reverse(receipt, "记错仓库", default);
        Assert.Equal((2, GoodsReceiptState.Reversed), ((await goods.Left(db)).Quantity, receipt.State));
        Assert.Equal("steps.not_open", (await Refused(() => goods.Stores(db, goods.Aid.Clerk).Reverse(receipt, "再次", default))).Code);

        // The number is free again once the wrong slip was taken back.
        goods.Aid.Clock.Advance(TimeSpan.FromMinutes(1));
        await goods.Receive(db, 5);
        var stock = await db.Set<Stock>().SingleAsync();
        Assert.Equal([40, 2, -40, 5], (await new LedgerBook(db).Statement(stock.PiecesId, goods.Aid.Today, goods.Aid.Today)).Lines.Select(l => l.Amount));
        Assert.Equal("示例商贸", goods.Aid.Vault.Open(receipt, nameof(receipt.Giver), receipt.Giver));
        Assert.Empty(await LedgerCheck.Run(db));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_cannot_be_right_is_refused_and_books_nothing(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var goods = await GoodsWorld.Open(db);
        var desk = goods.Stores(db, goods.Aid.Clerk);
        var told = goods.Bought(10);
        async Task Refuses(string code, ToldGoods wrong, Guid? article = null) => Assert.Equal(code, (await Refused(() => desk.Receive(goods.Store, article ?? goods.Rice.Id, wrong, default))).Code);

        await Refuses("goods.quantity", told with { Quantity = 0 });
        await Refuses("goods.quantity", told with { Quantity = -3 });
        await Refuses("goods.value", told with { Price = Money.Zero });
        await Refuses("goods.paid_by", told with { PaidBy = " " });
        await Refuses("goods.on_future", told with { On = goods.Aid.Today.AddDays(1) });
        await Refuses("goods.unknown_donation", told with { DonationId = Guid.CreateVersion7() });
        await Refuses("goods.unknown_fund", told with { FundId = Guid.CreateVersion7() });
        await Refuses("goods.unknown_article", told, Guid.CreateVersion7());
        await desk.Retire(goods.Rice, "不再采购", default);
        await Refuses("goods.article_retired", told);

        Assert.Equal("goods.store_twice", (await Refused(() => desk.Open(goods.Aid.County.Code, "物资库", null, default))).Code);
        Assert.Equal("organisations.unknown_union", (await Refused(() => desk.Open(goods.Aid.City.Code, "市库", null, default))).Code);
        Assert.Empty(await db.Set<GoodsReceipt>().ToListAsync());
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Two_clerks_who_book_the_same_slip_at_once_book_it_once(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var goods = await GoodsWorld.Open(db);

        var answers = await Races.AtOnce(database, 6, async (mine, _) =>
            await goods.Stores(mine, goods.Aid.Clerk).Receive(await mine.Set<Store>().SingleAsync(), goods.Rice.Id, goods.Bought(7), default));

        Assert.All(answers, Assert.Null);
        Assert.Equal((7, 1), ((await goods.Left(db)).Quantity, await db.Set<GoodsReceipt>().CountAsync()));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_count_explains_every_difference_and_is_booked_by_somebody_else(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var goods = await GoodsWorld.Open(db);
        await goods.Receive(db, 40);
        var row = await goods.Left(db);
        Task<StockCount> Count(long counted, string? why, long? booked = null) => goods.Counts(db, goods.Aid.Clerk).Count(goods.Store, [new(row.Id, booked ?? row.Quantity, counted, why)], default);

        Assert.Equal("goods.count_all", (await Refused(() => goods.Counts(db, goods.Aid.Clerk).Count(goods.Store, [], default))).Code);
        Assert.Equal(("goods.why_missing", "Lines[0].Why"), ((await Refused(() => Count(38, " "))).Code, (await Refused(() => Count(38, null))).Field));
        Assert.Equal("goods.counted", (await Refused(() => Count(-1, "丢失"))).Code);
        Assert.Equal("goods.moved", (await Refused(() => Count(38, "破损", 41))).Code);

        var count = await Count(38, "破损两袋");
        Assert.Equal(40, (await goods.Left(db)).Quantity);
        Assert.Equal("approve", (await db.Set<Todo>().SingleAsync(t => t.AboutId == count.Id && t.SettledAt == null)).Kind);
        Assert.Equal("goods.own_count", (await Refused(() => goods.Counts(db, goods.Aid.Clerk).Approve(count, default))).Code);

        // What moved after the counting stays moved.
        await goods.Receive(db, 10, "FP-2");
        await goods.Counts(db, goods.Aid.Leader).Approve(count, default);
        Assert.Equal((48, CountState.Approved), ((await goods.Left(db)).Quantity, count.State));
        Assert.False(await db.Set<Todo>().AnyAsync(t => t.AboutId == count.Id && t.SettledAt == null));

        var more = await Count(50, "漏记", 48);
        await goods.Counts(db, goods.Aid.Leader).Refuse(more, "请复核", default);
        Assert.Equal(48, (await goods.Left(db)).Quantity);
        Assert.Empty(await LedgerCheck.Run(db));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_store_is_closed_when_it_is_empty(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var goods = await GoodsWorld.Open(db);
        var receipt = await goods.Receive(db, 1);

        Assert.Equal("goods.store_not_empty", (await Refused(() => goods.Stores(db, goods.Aid.Clerk).Close(goods.Store, "搬迁", default))).Code);
        Assert.Equal("goods.stores_open", (await Refused(() => new GoodsFollow(db).Closed(goods.Aid.County, default))).Code);
        await goods.Stores(db, goods.Aid.Clerk).Reverse(receipt, "退货", default);
        await goods.Stores(db, goods.Aid.Clerk).Close(goods.Store, "搬迁", default);

        Assert.Equal("goods.store_closed", (await Refused(() => goods.Receive(db, 1, "FP-3"))).Code);
        await new GoodsFollow(db).Closed(goods.Aid.County, default);
    }

    private static Task<RuleViolation> Refused(Func<Task> deed) => Assert.ThrowsAsync<RuleViolation>(deed);
}
