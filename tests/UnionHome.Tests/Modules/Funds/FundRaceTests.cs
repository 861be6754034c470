using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Modules.Funds;
using UnionHome.Modules.Funds.Requests;

namespace UnionHome.Tests.Modules.Funds;

/// <summary>Many at once on one fund: each in a transaction of its own, as requests run.</summary>
public sealed class FundRaceTests
{
    private static readonly int Covered = Engines.IsLong ? 100 : 15;

    public static TheoryData<Engine, bool> Limits => [(Engine.Sqlite, true), (Engine.Sqlite, false), (Engine.Postgres, true), (Engine.Postgres, false)];

    [Theory, MemberData(nameof(Limits))]
    public async Task Of_twice_as_many_approvals_at_one_barrier_as_many_pass_as_are_covered(Engine engine, bool budgetIsTheLimit)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var treasury = await Treasury.Open(db);
        var (enough, more) = ($"{Covered * 10}", $"{Covered * 30}");
        var fund = await treasury.Fund(db, budgetIsTheLimit ? more : enough, budgetIsTheLimit ? enough : more);
        var asked = Enumerable.Range(0, Covered * 2).Select(_ => FundRequest.Ask(treasury.County, FundUse.Living, Money.OfYuan(10), "困难职工", treasury.Act(treasury.CountyClerk))).ToList();
        db.AddRange(asked);
        await db.SaveChangesAsync();

        var answers = await Races.AtOnce(database, asked.Count, async (mine, n) =>
        {
            var request = await mine.Set<FundRequest>().SingleAsync(r => r.Id == asked[n].Id);
            await treasury.Requests(mine, treasury.Leader).Approve(request, fund.Id, "10", default);
        });

        db.ChangeTracker.Clear();
        Assert.Equal(Covered, answers.Count(a => a is null));
        Assert.All(answers.OfType<string>(), code => Assert.Contains(code, (string[])["funds.over_budget", "funds.over_fund", "ledger.not_enough"]));
        Assert.Equal(Covered, await db.Set<FundRequest>().CountAsync(r => r.State == RequestState.Approved));
        var standing = await treasury.Budgets(db, treasury.Clerk).Commitment(fund, FundUse.Living, default);
        Assert.Equal(0, budgetIsTheLimit ? standing.Left.Available : standing.Money.Available);
        Assert.Empty(await LedgerCheck.Run(db));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Random_work_of_many_clerks_keeps_the_books_balanced_and_above_zero(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var treasury = await Treasury.Open(db);
        var fund = await treasury.Fund(db, "200", "300");
        var allotted = 0L;

        await Races.AtOnce(database, Engines.IsLong ? 400 : 60, async (mine, n) =>
        {
            var random = new Random(n);
            var here = await mine.Set<Fund>().SingleAsync(f => f.Id == fund.Id);
            if (random.Next(3) == 0) await treasury.Funds(mine, treasury.Clerk).Receive(here, $"R-{n / 2}", new(2026, 3, 2), "示例单位", "7.77", default);
            if (random.Next(5) == 0) await treasury.Budgets(mine, treasury.Clerk).Set(here, FundUse.Living, $"{random.Next(200, 400)}", "调整", default);
            var request = await treasury.Requests(mine, treasury.CountyClerk).Ask(treasury.County.Code, FundUse.Living, $"{random.Next(1, 60)}.{random.Next(10, 99)}", "困难职工", null, default);
            await treasury.Requests(mine, treasury.Leader).Approve(request, fund.Id, request.Amount.ToString(), default);
            if (random.Next(4) == 0) await treasury.Requests(mine, treasury.Leader).Refuse(request, "撤销", default);
            else await treasury.Requests(mine, treasury.Clerk).Allot(request, $"P-{n}", default);
        });

        db.ChangeTracker.Clear();
        foreach (var request in await db.Set<FundRequest>().Where(r => r.State == RequestState.Allotted).ToListAsync()) allotted += request.Granted!.Value.Fen;
        var ledger = new LedgerBook(db);
        var below = await db.Set<Fund>().SingleAsync(f => f.Path == treasury.County.Path);
        var line = (await treasury.Budgets(db, treasury.Clerk).Of(fund.Id, default))[0];
        var standing = await ledger.Balance(fund.MoneyId);
        Assert.True(allotted > 0 && standing.Amount >= 0 && line.Left.Amount >= 0);
        Assert.Equal((allotted, allotted), ((await ledger.Balance(below.MoneyId)).Amount, line.Used.Fen));
        var received = (await db.Set<UnionHome.Modules.Funds.Receipts.FundReceipt>().ToListAsync()).Sum(r => r.Amount.Fen);
        Assert.Equal(received - allotted, standing.Amount);
        Assert.Equal(new Money(received).Yuan, await FundTests.Total(db, "funds.balance", treasury.City));
        Assert.Empty(await LedgerCheck.Run(db));
    }
}
