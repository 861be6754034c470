using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Modules.Funds.Bank;
using UnionHome.Tests.Modules.Aid.Grants;

namespace UnionHome.Tests.Modules.Funds;

/// <summary>Bank and books side by side: matched by number or by sum and day, differences shown, nothing taken in twice.</summary>
public sealed class BankTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_statement_is_matched_with_the_books_and_taken_in_once(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var aid = await AidWorld.Open(db);
        var (fund, programme) = (await aid.Fund(db, "5000", "5000"), await aid.Programme(db));
        var list = await aid.Submitted(db, programme, "500", await aid.Household(db, 1), await aid.Household(db, 2));
        await aid.Grants(db, aid.Leader).Approve(list, fund.Id, default);
        var sent = await aid.Sent(db, fund);
        await aid.Batches(db, aid.Clerk).Settle(sent, aid.Today, "回执-7", new Dictionary<int, string> { [2] = "退回" }, default);
        ToldLine[] statement = [new(new(2026, 3, 1), Money.OfYuan(5000), "S-1", "拨款 V-1"), new(aid.Today, Money.OfYuan(-500), "回执-7", "代发"), new(aid.Today, new(-2_50), "S-3", "手续费")];

        Assert.Equal((3, 0, 2), await Desk(db, aid).TakeIn(fund, statement, default));
        Assert.Equal((0, 3, 0), await Desk(db, aid).TakeIn(fund, statement, default));

        var found = await Desk(db, aid).Reconcile(fund, aid.Today, default);
        Assert.Equal((4497_50, 4500_00, -2_50), (found.Bank.Fen, found.Book.Fen, found.Difference.Fen));
        Assert.Equal(("S-3", 2, 0), (Assert.Single(found.OnlyBank).Reference, found.Matched.Count, found.OnlyBook.Count));
        Assert.Equal("bank.other_content", (await Assert.ThrowsAsync<RuleViolation>(() => Desk(db, aid).TakeIn(fund, [statement[0] with { Amount = new(1) }], default))).Code);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Two_entries_of_one_sum_are_left_to_the_clerk(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var aid = await AidWorld.Open(db);
        var fund = await aid.Fund(db, "100", "100");
        await aid.Funds(db, aid.Clerk).Receive(fund, "V-2", new(2026, 3, 1), "示例单位", "100", default);

        Assert.Equal((1, 0, 0), await Desk(db, aid).TakeIn(fund, [new(new(2026, 3, 2), Money.OfYuan(100), "S-1", "转账")], default));
        var found = await Desk(db, aid).Reconcile(fund, aid.Today, default);
        var line = await db.Set<BankLine>().SingleAsync();
        Assert.Equal("bank.unknown_entry", (await Assert.ThrowsAsync<RuleViolation>(() => Desk(db, aid).Match(line, Guid.CreateVersion7(), default))).Code);
        await Desk(db, aid).Match(line, found.OnlyBook[0].Id, default);
        await Desk(db, aid).TakeIn(fund, [new(new(2026, 3, 2), Money.OfYuan(100), "S-2", "转账")], default);

        Assert.Equal((2, 0), ((await Desk(db, aid).Reconcile(fund, aid.Today, default)).Matched.Count, (await Desk(db, aid).Reconcile(fund, aid.Today, default)).OnlyBook.Count));
        await Desk(db, aid).Unmatch(line, default);
        Assert.Single((await Desk(db, aid).Reconcile(fund, aid.Today, default)).OnlyBook);
    }

    private static BankDesk Desk(Db db, AidWorld aid) => new(db, Readers.Reach(db, aid.Clerk, aid.Clock), aid.Funds(db, aid.Clerk));
}
