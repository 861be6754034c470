using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Todos;
using UnionHome.Modules.Funds;
using UnionHome.Modules.Funds.Requests;

namespace UnionHome.Tests.Modules.Funds;

public sealed class RequestTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Granted_in_part_paid_by_another_and_confirmed_below(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var treasury = await Treasury.Open(db);
        var fund = await treasury.Fund(db, "1000", "800");
        var request = await treasury.Requests(db, treasury.CountyClerk).Ask(treasury.County.Code, FundUse.Living, "600", "30 户困难职工", null, default);
        await treasury.Requests(db, treasury.Leader).SendBack(request, "请写明标准", default);
        await treasury.Requests(db, treasury.CountyClerk).AskAgain(request, FundUse.Living, "500", "30 户，每户 16.66 元", default);

        await treasury.Requests(db, treasury.Leader).Approve(request, fund.Id, "499.99", default);
        var held = await new LedgerBook(db).Balance(fund.MoneyId);
        await treasury.Requests(db, treasury.Clerk).Allot(request, "P-1", default);
        await treasury.Requests(db, treasury.CountyClerk).Confirm(request, new(2026, 3, 2), default);

        var below = await db.Set<Fund>().SingleAsync(f => f.Id == request.ToFundId);
        var ledger = new LedgerBook(db);
        Assert.Equal((49_999, RequestState.Confirmed, treasury.County.Id, fund.Source), (held.Held, request.State, below.OrganisationId, below.Source));
        Assert.Equal((50_001, 49_999), ((await ledger.Balance(fund.MoneyId)).Available, (await ledger.Balance(below.MoneyId)).Amount));
        var line = (await treasury.Budgets(db, treasury.Clerk).Of(fund.Id, default))[0];
        Assert.Equal((49_999, 30_001), (line.Used.Fen, line.Left.Available));
        Assert.Equal((499.99m, 1000m, 499.99m), (await FundTests.Total(db, "funds.allotted_central", treasury.City), await FundTests.Total(db, "funds.balance", treasury.City), await FundTests.Total(db, "funds.balance", treasury.County)));
        Assert.Equal(1000m, await FundTests.Total(db, "funds.received", treasury.City));
        Assert.False(await db.Set<Todo>().AnyAsync(t => t.AboutId == request.Id && t.SettledAt == null));
        Assert.Empty(await LedgerCheck.Run(db));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_grant_one_fen_over_budget_or_fund_is_refused_and_the_sentence_says_what_is_missing(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var treasury = await Treasury.Open(db);
        var fund = await treasury.Fund(db, "100", "80");
        var request = await treasury.Requests(db, treasury.CountyClerk).Ask(treasury.County.Code, FundUse.Living, "500", "困难职工", null, default);
        var desk = treasury.Requests(db, treasury.Leader);

        var overBudget = await Assert.ThrowsAsync<RuleViolation>(() => desk.Approve(request, fund.Id, "80.01", default));
        await treasury.Budgets(db, treasury.Clerk).Set(fund, FundUse.Living, "900", "调整", default);
        var overFund = await Assert.ThrowsAsync<RuleViolation>(() => desk.Approve(request, fund.Id, "100.01", default));
        var more = await Assert.ThrowsAsync<RuleViolation>(() => desk.Approve(request, fund.Id, "500.01", default));
        await desk.Approve(request, fund.Id, "100.00", default);

        Assert.Equal(("funds.over_budget", "“生活救助”的预算还剩 80.00 元，差 0.01 元"), (overBudget.Code, overBudget.Message));
        Assert.Equal(("funds.over_fund", "“帮扶资金”可用余额 100.00 元，差 0.01 元", "funds.more_than_asked"), (overFund.Code, overFund.Message, more.Code));
        Assert.Equal(0, (await new LedgerBook(db).Balance(fund.MoneyId)).Available);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Who_asks_does_not_approve_who_approves_does_not_pay_and_the_union_below_decides_nothing(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var treasury = await Treasury.Open(db);
        var fund = await treasury.Fund(db, "100", "80");
        var all = await Readers.With(db, UnionHome.Foundation.Access.Role.FinanceClerk, treasury.City);
        db.Add(new UnionHome.Foundation.Access.RoleAt(all, treasury.City.Id, UnionHome.Foundation.Access.Role.Leader, World.Act()));
        var below = await Readers.With(db, UnionHome.Foundation.Access.Role.Leader, treasury.County);
        await db.SaveChangesAsync();
        var own = await treasury.Requests(db, all).Ask(treasury.County.Code, FundUse.Living, "50", "困难职工", null, default);
        var theirs = await treasury.Requests(db, treasury.CountyClerk).Ask(treasury.County.Code, FundUse.Living, "50", "困难职工", null, default);

        Assert.Equal("funds.own_request", (await Assert.ThrowsAsync<RuleViolation>(() => treasury.Requests(db, all).Approve(own, fund.Id, "50", default))).Code);
        await Assert.ThrowsAsync<NotFound>(() => treasury.Requests(db, below).FindAbove(theirs.Id, FundsModule.Approve, default));
        await treasury.Requests(db, all).Approve(theirs, fund.Id, "50", default);
        Assert.Equal("funds.own_approval", (await Assert.ThrowsAsync<RuleViolation>(() => treasury.Requests(db, all).Allot(theirs, "P-1", default))).Code);
        await treasury.Requests(db, treasury.Leader).Refuse(theirs, "不再需要", default);
        Assert.Equal((8000, 0), ((await treasury.Budgets(db, treasury.Clerk).Of(fund.Id, default))[0].Left.Available, (await new LedgerBook(db).Balance(fund.MoneyId)).Held));
    }
}
