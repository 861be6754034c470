using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Funds;
using UnionHome.Modules.Funds.Budgets;
using UnionHome.Modules.Funds.Receipts;

namespace UnionHome.Tests.Modules.Funds;

public sealed class FundTests
{
    private static readonly DateOnly Day = new(2026, 3, 1);

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_voucher_is_booked_once_and_other_content_under_it_is_refused(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var treasury = await Treasury.Open(db);
        var desk = treasury.Funds(db, treasury.Clerk);
        var fund = await desk.Open(treasury.City.Code, FundSource.Central, 2026, "帮扶资金", null, null, default);

        var first = await desk.Receive(fund, "V-7", Day, "示例财政局", "1,200.50", default);
        var again = await desk.Receive(fund, " V-7 ", Day, "示例财政局", "1200.50", default);
        var refused = await Assert.ThrowsAsync<RuleViolation>(() => desk.Receive(fund, "V-7", Day, "示例财政局", "1200.51", default));

        Assert.Equal((first.Id, "funds.voucher_taken", "Voucher"), (again.Id, refused.Code, refused.Field));
        Assert.Equal(120_050, (await new LedgerBook(db).Balance(fund.MoneyId)).Amount);
        Assert.Equal((1200.50m, 1200.50m), (await Total(db, "funds.received_central", treasury.City), await Total(db, "funds.balance", treasury.City)));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_receipt_taken_back_leaves_what_stood_on_the_days_before(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var treasury = await Treasury.Open(db);
        var desk = treasury.Funds(db, treasury.Clerk);
        var fund = await desk.Open(treasury.City.Code, FundSource.Own, 2026, "经费", null, null, default);
        var receipt = await desk.Receive(fund, "V-1", Day, "示例单位", "300", default);
        var booked = treasury.Clock.GetUtcNow().ToChinaDate();
        treasury.Clock.Advance(TimeSpan.FromDays(2));

        Assert.Equal("steps.reason_missing", (await Assert.ThrowsAsync<RuleViolation>(() => desk.Reverse(receipt, " ", default))).Code);
        await desk.Reverse(receipt, "金额写错", default);

        var ledger = new LedgerBook(db);
        Assert.Equal((30_000, 0, 0), (await ledger.BalanceOn(fund.MoneyId, booked), await ledger.BalanceOn(fund.MoneyId, booked.AddDays(2)), (await ledger.Balance(fund.MoneyId)).Amount));
        Assert.Equal((ReceiptState.Reversed, 0m, 0m), (receipt.State, await Total(db, "funds.received", treasury.City), await Total(db, "funds.balance", treasury.City)));
        Assert.Empty(await LedgerCheck.Run(db));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task At_the_end_of_the_year_what_is_left_goes_to_the_next_and_the_old_fund_moves_no_more(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var treasury = await Treasury.Open(db);
        var fund = await treasury.Fund(db, "500", "400");
        var desk = treasury.Funds(db, treasury.Clerk);
        Assert.Equal("funds.year_not_over", (await Assert.ThrowsAsync<RuleViolation>(() => desk.Close(fund, default))).Code);
        treasury.Clock.SetUtcNow(new(2026, 12, 31, 1, 0, 0, TimeSpan.Zero));

        var next = await desk.Close(fund, default);

        var ledger = new LedgerBook(db);
        Assert.Equal((2027, FundSource.Central, 50_000, 0), (next!.Year, next.Source, (await ledger.Balance(next.MoneyId)).Amount, (await ledger.Balance(fund.MoneyId)).Amount));
        Assert.Equal("funds.closed", (await Assert.ThrowsAsync<RuleViolation>(() => desk.Receive(fund, "V-9", Day, "示例财政局", "1", default))).Code);
        Assert.Equal(BudgetState.Ended, (await db.Set<BudgetLine>().SingleAsync()).State);
        Assert.Equal(500m, await Total(db, "funds.balance_central", treasury.City));
        Assert.Empty(await LedgerCheck.Run(db));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_budget_is_for_uses_that_the_source_allows_and_never_below_what_is_used(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var treasury = await Treasury.Open(db);
        var fund = await treasury.Fund(db, "500", "400");
        var desk = treasury.Budgets(db, treasury.Clerk);

        var banquet = await Assert.ThrowsAsync<RuleViolation>(() => desk.Set(fund, FundUse.Work, "10", "会议纪要", default));
        await desk.Set(fund, FundUse.Living, "150.25", "调整", default);

        Assert.Equal(("funds.use_not_allowed", "Use"), (banquet.Code, banquet.Field));
        Assert.Equal((15_025, 15_025), ((await desk.Of(fund.Id, default))[0].Line.Amount.Fen, (await desk.Of(fund.Id, default))[0].Left.Available));
        Assert.Equal("funds.budget_below_zero", (await Assert.ThrowsAsync<RuleViolation>(() => desk.Set(fund, FundUse.Living, "-1", "调整", default))).Code);
    }

    internal static async Task<decimal> Total(Db db, string figure, Organisation at) =>
        (await new FigureLedger(db).Total(figure, at.Id, new Period(new(2026, 1, 1), new(2026, 12, 31)), FigureSource.Recorded)).Value ?? 0;
}
