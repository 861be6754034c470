using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Grants;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Funds;
using UnionHome.Modules.Funds.Batches;
using UnionHome.Modules.Funds.Payments;

namespace UnionHome.Tests.Modules.Aid.Grants;

/// <summary>Many at once on one fund and the same payments: each in a transaction of its own, as requests run.</summary>
public sealed class GrantRaceTests
{
    private static readonly int Covered = Engines.IsLong ? 100 : 15;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Of_twice_as_many_approvals_at_one_barrier_as_the_fund_covers_exactly_those_pass(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var aid = await AidWorld.Open(db);
        var (fund, programme) = (await aid.Fund(db, $"{Covered * 10}", $"{Covered * 30}"), await aid.Programme(db));
        var lists = new List<Guid>();
        for (var i = 0; i < Covered * 2; i++) lists.Add((await aid.Submitted(db, programme, "10", await aid.Household(db, i + 1))).Id);

        var answers = await Races.AtOnce(database, lists.Count, async (mine, n) =>
            await aid.Grants(mine, aid.Leader).Approve(await mine.Set<GrantList>().SingleAsync(l => l.Id == lists[n]), fund.Id, default));

        db.ChangeTracker.Clear();
        Assert.Equal(Covered, answers.Count(a => a is null));
        Assert.All(answers.OfType<string>(), code => Assert.Contains(code, (string[])["funds.over_fund", "ledger.not_enough"]));
        Assert.Equal((Covered, Covered), (await db.Set<Payment>().CountAsync(), await db.Set<GrantList>().CountAsync(l => l.State == ListState.Approved)));
        var standing = await new LedgerBook(db).Balance(fund.MoneyId);
        Assert.Equal((0, Covered * 10_00), (standing.Available, standing.Held));
        Assert.Empty(await LedgerCheck.Run(db));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Two_lists_with_the_same_household_approved_at_once_stay_under_the_cap_of_the_year(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var aid = await AidWorld.Open(db);
        var (fund, programme, file) = (await aid.Fund(db, "90000", "90000"), await aid.Programme(db), await aid.Household(db, 1));
        var lists = new List<Guid>();
        for (var i = 0; i < 8; i++) lists.Add((await aid.Submitted(db, programme, "3000", file)).Id);

        var answers = await Races.AtOnce(database, lists.Count, async (mine, n) =>
            await aid.Grants(mine, aid.Leader).Approve(await mine.Set<GrantList>().SingleAsync(l => l.Id == lists[n]), fund.Id, default));

        Assert.Equal(1, answers.Count(a => a is null));
        Assert.All(answers.OfType<string>(), code => Assert.Equal("aid.lines_wrong", code));
    }

    /// <summary>A step holds its fund and posts figures, a move writes the rows of funds: neither may wait for the other for ever.</summary>
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Money_is_taken_back_while_its_union_moves_in_the_tree(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var aid = await AidWorld.Open(db);
        var (fund, programme) = (await aid.Fund(db, "1000", "1000"), await aid.Programme(db));
        var files = new List<HardshipFile>();
        for (var i = 1; i <= 8; i++) files.Add(await aid.Household(db, i));
        var list = await aid.Submitted(db, programme, "100", files);
        await aid.Grants(db, aid.Leader).Approve(list, fund.Id, default);
        var sent = await aid.Sent(db, fund);
        await aid.Batches(db, aid.Clerk).Settle(sent, aid.Today, "R-1", new Dictionary<int, string>(), default);
        var zone = await World.County(db, aid.City);
        var payments = await db.Set<Payment>().Select(p => p.Id).ToListAsync();

        var answers = await Races.AtOnce(database, payments.Count + 1, async (mine, n) =>
        {
            if (n < payments.Count)
                await aid.Payments(mine, aid.Clerk).Refund(await mine.Set<Payment>().SingleAsync(p => p.Id == payments[n]), "1", "多付", default);
            else
                await new TreeChanges(mine).Move(await mine.Organisations.SingleAsync(o => o.Id == aid.County.Id), await mine.Organisations.SingleAsync(o => o.Id == zone.Id), aid.Today, aid.Act(Guid.Empty));
        });

        // Whoever was overtaken by the move is told that the record has changed.
        Assert.All(answers.OfType<string>(), code => Assert.Equal("conflict", code));
        Assert.Null(answers[^1]);
        Assert.Equal(200_00 + 100 * answers[..^1].Count(a => a is null), (await new LedgerBook(db).Balance(fund.MoneyId)).Available);
        Assert.Empty(await LedgerCheck.Run(db));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_list_approved_by_several_at_once_is_approved_once(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var aid = await AidWorld.Open(db);
        var (fund, programme) = (await aid.Fund(db, "1000", "1000"), await aid.Programme(db));
        await aid.Submitted(db, programme, "10", await aid.Household(db, 1));

        var answers = await Races.AtOnce(database, 5, async (mine, _) => await aid.Grants(mine, aid.Leader).Approve(await mine.Set<GrantList>().SingleAsync(), fund.Id, default));

        Assert.Equal(1, answers.Count(a => a is null));
        Assert.All(answers.OfType<string>(), code => Assert.Contains(code, (string[])["conflict", "steps.not_open"]));
        Assert.Equal(10_00, (await new LedgerBook(db).Balance(fund.MoneyId)).Held);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Clerks_who_draw_and_settle_at_once_pay_every_grant_once(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var aid = await AidWorld.Open(db);
        var (fund, programme) = (await aid.Fund(db, "1000", "1000"), await aid.Programme(db));
        var list = await aid.Submitted(db, programme, "10", [await aid.Household(db, 1), await aid.Household(db, 2), await aid.Household(db, 3)]);
        await aid.Grants(db, aid.Leader).Approve(list, fund.Id, default);

        var drawn = await Races.AtOnce(database, 6, async (mine, _) => await aid.Batches(mine, aid.Clerk).Draw(await mine.Set<Fund>().SingleAsync(), default));
        Assert.Equal((1, 5), (drawn.Count(a => a is null), drawn.Count(a => a == "funds.nothing_due")));
        var batch = await db.Set<PaymentBatch>().SingleAsync();
        await aid.Batches(db, aid.Clerk).Send(batch, default);
        var settled = await Races.AtOnce(database, 6, async (mine, _) =>
            await aid.Batches(mine, aid.Clerk).Settle(await mine.Set<PaymentBatch>().SingleAsync(), aid.Today, "R-1", new Dictionary<int, string>(), default));

        Assert.Equal(1, settled.Count(a => a is null));
        Assert.All(settled.OfType<string>(), code => Assert.Contains(code, (string[])["conflict", "steps.not_open"]));
        var standing = await new LedgerBook(db).Balance(fund.MoneyId);
        Assert.Equal((970_00, 0), (standing.Amount, standing.Held));
        Assert.Equal(30m, (await new FigureLedger(db).Total("aid.aid_amount", aid.City.Id, new Period(new(2026, 1, 1), new(2026, 12, 31)), FigureSource.Recorded)).Value);
        Assert.Empty(await LedgerCheck.Run(db));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Random_work_on_payments_keeps_books_budgets_and_figures_equal(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var aid = await AidWorld.Open(db);
        var (fund, programme) = (await aid.Fund(db, "800", "700"), await aid.Programme(db));
        var files = new List<Guid>();
        for (var i = 0; i < 12; i++)
        {
            var household = await aid.Household(db, i + 1);
            files.Add(household.Id);
            var list = await aid.Submitted(db, programme, "20", household);
            await aid.Grants(db, aid.Leader).Approve(list, fund.Id, default);
        }

        var first = await aid.Sent(db, fund);
        await aid.Batches(db, aid.Clerk).Settle(first, aid.Today, "R-0", new Dictionary<int, string> { [3] = "退回" }, default);

        await Races.AtOnce(database, Engines.IsLong ? 600 : 80, async (mine, n) =>
        {
            var random = new Random(n);
            switch (random.Next(6))
            {
                case 0 or 1:
                    var chosen = files[random.Next(files.Count)];
                    var file = await mine.Set<HardshipFile>().SingleAsync(f => f.Id == chosen);
                    var drawn = await aid.Submitted(mine, programme, $"{random.Next(1, 90)}.{random.Next(10, 99)}", file);
                    await aid.Grants(mine, aid.Leader).Approve(drawn, fund.Id, default);
                    break;
                case 2:
                    var batch = await aid.Sent(mine, await mine.Set<Fund>().SingleAsync());
                    await aid.Batches(mine, aid.Clerk).Settle(batch, aid.Today, $"R-{n}", random.Next(2) == 0 ? new Dictionary<int, string>() : new Dictionary<int, string> { [1] = "退回" }, default);
                    break;
                case 3:
                    await aid.Payments(mine, aid.Clerk).Refund(await Any(mine, PaymentState.Paid, random), $"{random.Next(1, 20)}", "收回", default);
                    break;
                case 4:
                    await aid.Payments(mine, aid.Clerk).Bounce(await Any(mine, PaymentState.Paid, random), "退回", default);
                    break;
                default:
                    var came = await Any(mine, PaymentState.Bounced, random);
                    if (random.Next(3) == 0) await aid.Payments(mine, aid.Clerk).Cancel(came, "放弃", default);
                    else await aid.Payments(mine, aid.Clerk).Mend(came, "示例银行", AidWorld.Card(n).Whole, default);
                    break;
            }
        });

        db.ChangeTracker.Clear();
        var payments = await db.Set<Payment>().AsNoTracking().ToListAsync();
        Assert.True(payments.Count >= files.Count);
        var kept = payments.Aggregate(Money.Zero, (sum, p) => sum + p.Kept);
        var held = payments.Where(p => p.State is PaymentState.Due or PaymentState.Bounced).Aggregate(Money.Zero, (sum, p) => sum + p.Amount);
        var standing = await new LedgerBook(db).Balance(fund.MoneyId);
        var budget = (await aid.Budgets(db, aid.Clerk).Of(fund.Id, default))[0];
        Assert.Equal((800_00 - kept.Fen, held.Fen), (standing.Amount, standing.Held));
        Assert.Equal(kept + held, budget.Used);
        foreach (var figure in (string[])["aid.aid_amount", "funds.paid"])
            Assert.Equal(kept.Yuan, (await new FigureLedger(db).Total(figure, aid.City.Id, new Period(new(2026, 1, 1), new(2026, 12, 31)), FigureSource.Recorded)).Value);
        Assert.Empty(await LedgerCheck.Run(db));
    }

    private static async Task<Payment> Any(Db db, PaymentState state, Random random)
    {
        var all = await db.Set<Payment>().Where(p => p.State == state).OrderBy(p => p.Id).ToListAsync();
        return all.Count > 0 ? all[random.Next(all.Count)] : throw new RuleViolation("test.none", "没有");
    }
}
