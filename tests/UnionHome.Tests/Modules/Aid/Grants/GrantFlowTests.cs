using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Calendar;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.PublicNotices;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Grants;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Aid.Programmes;
using UnionHome.Modules.Funds;
using UnionHome.Modules.Funds.Batches;
using UnionHome.Modules.Funds.Payments;
using UnionHome.Tests.Modules.People;

namespace UnionHome.Tests.Modules.Aid.Grants;

/// <summary>From the list to the account: approved, held, paid in a batch, bounced and paid again, taken back; the books and the figures say so to the fen.</summary>
public sealed class GrantFlowTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task From_the_list_through_the_bank_to_the_figures_and_one_payment_bounces_and_is_paid_again(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var aid = await AidWorld.Open(db);
        var (fund, programme) = (await aid.Fund(db, "5000", "4000"), await aid.Programme(db));
        var list = await aid.Submitted(db, programme, "500", await aid.Household(db, 1), await aid.Household(db, 2), await aid.Household(db, 3, account: false));

        Assert.Equal((ListState.Submitted, 3, 1500_00), (list.State, list.Count, list.Total.Fen));
        await aid.Grants(db, aid.Leader).Approve(list, fund.Id, default);
        Assert.Equal((5000_00, 1500_00), await Standing(db, fund));
        Assert.Equal(0m, await Total(db, "aid.aid_amount", aid.City));

        // What has no account waits; the rest goes to the bank and one comes back.
        var batch = await aid.Sent(db, fund);
        Assert.Equal((2, 1000_00), (batch.Count, batch.Total.Fen));
        await aid.Batches(db, aid.Clerk).Settle(batch, aid.Today, "回执-1", new Dictionary<int, string> { [2] = "账号与户名不符" }, default);
        Assert.Equal((BatchState.Settled, 1, 500_00), (batch.State, batch.Bounced, batch.Paid.Fen));
        Assert.Equal((4500_00, 1000_00), await Standing(db, fund));
        Assert.Equal((500m, 1m, 1m, 1m), (await Total(db, "aid.aid_amount", aid.City), await Total(db, "aid.living_aid", aid.County), await Total(db, "aid.persons_aided", aid.City), await Total(db, "aid.hardship_aid_person_times", aid.Union)));
        Assert.Equal((500m, 4500m), (await Total(db, "funds.paid", aid.County), await Total(db, "funds.balance", aid.City)));

        // The account is put right and both go with the next batch.
        foreach (var waiting in await db.Set<Payment>().Where(p => p.State != PaymentState.Paid).ToListAsync())
            await aid.Payments(db, aid.Clerk).Mend(waiting, "示例银行二支行", AidWorld.Card(50).Whole, default);
        var second = await aid.Sent(db, fund);
        await aid.Batches(db, aid.Clerk).Settle(second, aid.Today, "回执-2", new Dictionary<int, string>(), default);
        Assert.Equal((3500_00, 0), await Standing(db, fund));
        Assert.Equal((1500m, 3m, 3m), (await Total(db, "aid.aid_amount", aid.City), await Total(db, "aid.persons_aided", aid.City), await Total(db, "aid.beneficiaries_person_times", aid.City)));

        // A figure leads to the grant, the grant to its payment, the payment to the line of the ledger and back to the fund.
        var entry = await db.FigureEntries.AsNoTracking().FirstAsync(e => e.Figure == "aid.aid_amount");
        var paid = (await aid.Payments(db, aid.Clerk).Of([entry.RecordId], default))[entry.RecordId];
        Assert.Contains(await db.Set<Transfer>().AsNoTracking().Where(t => t.RecordId == paid.PaymentId && t.Kind == TransferKind.Post).ToListAsync(), t => t.FromId == fund.MoneyId && t.Amount == 500_00);
        Assert.Empty(await LedgerCheck.Run(db));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task One_fen_short_refuses_the_whole_list_and_leaves_nothing_held(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var aid = await AidWorld.Open(db);
        var (fund, programme) = (await aid.Fund(db, "999.99", "2000"), await aid.Programme(db));
        var list = await aid.Submitted(db, programme, "500", await aid.Household(db, 1), await aid.Household(db, 2));

        var refused = await Refused(() => aid.Grants(db, aid.Leader).Approve(list, fund.Id, default));

        Assert.Equal(("funds.over_fund", new Money(1)), (refused.Code, refused.Args[^1]));
        db.ChangeTracker.Clear();
        Assert.Equal((999_99, 0), await Standing(db, fund));
        Assert.Equal((0, ListState.Submitted), (await db.Set<Payment>().CountAsync(), (await db.Set<GrantList>().SingleAsync()).State));
        await aid.Funds(db, aid.Clerk).Receive(await db.Set<Fund>().SingleAsync(f => f.Id == fund.Id), "V-2", aid.Today, "示例财政局", "0.01", default);
        await aid.Grants(db, aid.Leader).Approve(await db.Set<GrantList>().SingleAsync(), fund.Id, default);
        Assert.Equal((1000_00, 1000_00), await Standing(db, fund));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Who_draws_up_does_not_approve_who_approves_does_not_pay_and_nothing_is_done_twice(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var aid = await AidWorld.Open(db);
        db.Add(new RoleAt(aid.Officer, aid.County.Id, Role.Leader, World.Act()));
        db.Add(new RoleAt(aid.Leader, aid.County.Id, Role.FinanceClerk, World.Act()));
        await db.SaveChangesAsync();
        var (fund, programme) = (await aid.Fund(db, "5000", "5000"), await aid.Programme(db));
        var list = await aid.Submitted(db, programme, "500", await aid.Household(db, 1));

        Assert.Equal("aid.own_list", (await Refused(() => aid.Grants(db, aid.Officer).Approve(list, fund.Id, default))).Code);
        await aid.Grants(db, aid.Leader).Approve(list, fund.Id, default);
        Assert.Equal("funds.own_grant", (await Refused(() => aid.Batches(db, aid.Leader).Draw(fund, default))).Code);
        db.ChangeTracker.Clear();
        fund = await db.Set<Fund>().SingleAsync();
        var batch = await aid.Sent(db, fund);
        Assert.Equal("steps.not_open", (await Refused(() => aid.Batches(db, aid.Clerk).Send(batch, default))).Code);
        Assert.Equal("funds.nothing_due", (await Refused(() => aid.Batches(db, aid.Clerk).Draw(fund, default))).Code);
        Assert.Equal("funds.no_such_line", (await Refused(() => aid.Batches(db, aid.Clerk).Settle(batch, aid.Today, "R", new Dictionary<int, string> { [2] = "错" }, default))).Code);
        await aid.Batches(db, aid.Clerk).Settle(batch, aid.Today, "R", new Dictionary<int, string>(), default);
        Assert.Equal("steps.not_open", (await Refused(() => aid.Batches(db, aid.Clerk).Settle(batch, aid.Today, "R", new Dictionary<int, string>(), default))).Code);
        db.ChangeTracker.Clear();
        Assert.Equal((4500_00, 0), await Standing(db, fund));
        Assert.Equal("steps.not_open", (await Refused(async () => await aid.Grants(db, aid.Leader).Approve(await db.Set<GrantList>().SingleAsync(), fund.Id, default))).Code);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_late_bounce_a_refund_and_a_cancellation_put_money_budget_and_figures_back(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var aid = await AidWorld.Open(db);
        var (fund, programme) = (await aid.Fund(db, "5000", "5000"), await aid.Programme(db));
        var list = await aid.Submitted(db, programme, "500", await aid.Household(db, 1), await aid.Household(db, 2));
        await aid.Grants(db, aid.Leader).Approve(list, fund.Id, default);
        var sent = await aid.Sent(db, fund);
        await aid.Batches(db, aid.Clerk).Settle(sent, aid.Today, "R-1", new Dictionary<int, string>(), default);
        var payments = await db.Set<Payment>().OrderBy(p => p.Id).ToListAsync();
        var desk = aid.Payments(db, aid.Clerk);

        Assert.Equal("funds.refund_over", (await Refused(() => desk.Refund(payments[0], "500.01", "多付", default))).Code);
        await desk.Refund(payments[0], "200", "标准降低", default);
        Assert.Equal((4200_00, 0), await Standing(db, fund));
        Assert.Equal((800m, 2m, 800m), (await Total(db, "aid.aid_amount", aid.City), await Total(db, "aid.persons_aided", aid.City), await Total(db, "funds.paid", aid.City)));
        Assert.Equal("funds.refund_over", (await Refused(() => desk.Refund(payments[0], "300.01", "多付", default))).Code);
        var other = await aid.Programme(db, AidWorld.Terms() with { Name = "第二项目" });
        var file = await db.Set<HardshipFile>().SingleAsync(f => f.PersonId == payments[0].PersonId);
        var again = await aid.Submitted(db, other, "1", file);
        Assert.Equal(300_00, Assert.Single(await aid.Grants(db, aid.Leader).Lines(again, 10, default)).Facts.SumThisYear.Fen);
        desk = aid.Payments(db, aid.Clerk);
        Assert.Equal("funds.partly_refunded", (await Refused(() => desk.Bounce(payments[0], "户名不符", default))).Code);

        await desk.Bounce(payments[1], "账户注销", default);
        Assert.Equal((PaymentState.Bounced, 4700_00, 500_00), (payments[1].State, (await Standing(db, fund)).Amount, (await Standing(db, fund)).Held));
        Assert.Equal((300m, 1m), (await Total(db, "aid.aid_amount", aid.City), await Total(db, "aid.persons_aided", aid.City)));
        Assert.Equal("steps.reason_missing", (await Refused(() => desk.Cancel(payments[1], " ", default))).Code);
        await desk.Cancel(payments[1], "本人放弃", default);
        Assert.Equal((4700_00, 0), await Standing(db, fund));
        Assert.Equal((1, 300m), (await db.Set<Grant>().CountAsync(g => g.ListId == list.Id && g.ApprovedOn == null), await Total(db, "funds.paid", aid.City)));
        Assert.Equal(4700m, await Total(db, "funds.balance", aid.City));
        Assert.Equal(new Money(300_00), (await aid.Budgets(db, aid.Clerk).Of(fund.Id, default))[0].Used);
        Assert.Empty(await LedgerCheck.Run(db));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_comes_back_after_the_fund_was_closed_goes_to_the_fund_that_took_over(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var aid = await AidWorld.Open(db);
        var (fund, programme) = (await aid.Fund(db, "1000", "1000"), await aid.Programme(db));
        var list = await aid.Submitted(db, programme, "500", await aid.Household(db, 1), await aid.Household(db, 2));
        await aid.Grants(db, aid.Leader).Approve(list, fund.Id, default);
        var sent = await aid.Sent(db, fund);
        await aid.Batches(db, aid.Clerk).Settle(sent, aid.Today, "R-1", new Dictionary<int, string>(), default);
        Assert.Null(await aid.Funds(db, aid.Clerk).Close(fund, default));
        var payments = await db.Set<Payment>().OrderBy(p => p.Id).ToListAsync();
        var desk = aid.Payments(db, aid.Clerk);

        await desk.Refund(payments[0], "200", "标准降低", default);
        var heir = await db.Set<Fund>().SingleAsync(f => f.Year == 2027);
        Assert.Equal(((200_00, 0), (0, 0)), (await Standing(db, heir), await Standing(db, fund)));

        // To pay it again the later year needs a budget of its own.
        Assert.Equal("funds.no_budget", (await Refused(() => desk.Bounce(payments[1], "账户注销", default))).Code);
        db.ChangeTracker.Clear();
        var late = await db.Set<Payment>().SingleAsync(p => p.Id == payments[1].Id);
        await aid.Budgets(db, aid.Clerk).Set(await db.Set<Fund>().SingleAsync(f => f.Id == heir.Id), FundUse.Living, "500", "会议纪要", default);
        await desk.Bounce(late, "账户注销", default);
        Assert.Equal((heir.Id, PaymentState.Bounced, (700_00, 500_00)), (late.FundId, late.State, await Standing(db, heir)));
        Assert.Equal((300m, 700m), (await Total(db, "aid.aid_amount", aid.City), await Total(db, "funds.balance", aid.City)));

        await desk.Mend(late, "示例银行二支行", AidWorld.Card(50).Whole, default);
        heir = await db.Set<Fund>().SingleAsync(f => f.Id == heir.Id);
        var second = await aid.Sent(db, heir);
        await aid.Batches(db, aid.Clerk).Settle(second, aid.Today, "R-2", new Dictionary<int, string>(), default);
        Assert.Equal(((200_00, 0), 800m), (await Standing(db, heir), await Total(db, "aid.aid_amount", aid.City)));
        Assert.Empty(await LedgerCheck.Run(db));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_list_that_must_be_announced_waits_for_its_notice_and_stops_on_an_upheld_objection(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var aid = await AidWorld.Open(db);
        var (fund, programme) = (await aid.Fund(db, "5000", "5000"), await aid.Programme(db, AidWorld.Terms() with { Notice = true }));
        var list = await aid.Submitted(db, programme, "500", await aid.Household(db, 1));
        Assert.Equal("aid.notice_first", (await Refused(() => aid.Grants(db, aid.Leader).Approve(list, fund.Id, default))).Code);
        await aid.Grants(db, aid.Leader).Announce(list, default);
        var notice = await db.Set<PublicNotice>().SingleAsync(n => n.Id == list.NoticeId);
        Assert.Equal($"示**1，{aid.Union.NameZh}，深度困难，500.00 元", notice.Lines.Single().Text);
        var notices = new PublicNoticeDesk(db, new CalendarBook(db), [new NoticedLists(db, aid.Grants(db, aid.Leader))]);
        aid.Clock.Advance(TimeSpan.FromDays(10));
        Assert.True(await notices.CloseIfDue(notice, Act.BySystem(aid.Clock), default));
        await db.SaveChangesAsync();
        Assert.Equal(ListState.Unopposed, list.State);
        Assert.Contains(await db.Set<Todo>().AsNoTracking().Where(t => t.AboutId == list.Id && t.SettledAt == null).ToListAsync(), t => t.Kind == "approve" && t.Path == aid.County.Path);
        await aid.Grants(db, aid.Leader).Approve(list, fund.Id, default);
        Assert.Equal(ListState.Approved, list.State);

        var other = await aid.Submitted(db, programme, "500", await aid.Household(db, 2));
        await aid.Grants(db, aid.Leader).Announce(other, default);
        other.Stop(aid.County.Path, aid.Today, aid.Act(Guid.Empty));
        Assert.Equal("steps.not_open", (await Refused(() => aid.Grants(db, aid.Leader).Approve(other, fund.Id, default))).Code);
        await aid.Grants(db, aid.Leader).SendBack(other, "去掉一户", default);
        Assert.Equal((ListState.Draft, true), (other.State, other.NoticeId is null));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Nobody_is_aided_twice_unseen_whoever_gave_it(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var aid = await AidWorld.Open(db);
        var programme = await aid.Programme(db, AidWorld.Terms() with { TimesAYear = 1 });
        var other = await aid.Programme(db, AidWorld.Terms() with { Name = "第二项目" });
        var (fund, file) = (await aid.Fund(db, "20000", "20000"), await aid.Household(db, 1));
        var list = await aid.Submitted(db, programme, "3000", file);
        Assert.Equal("aid.twice_on_list", (await Refused(async () =>
        {
            var twice = await aid.Grants(db, aid.Officer).Draw(aid.Union.Code, programme.Id, "名单", default);
            await aid.Grants(db, aid.Officer).Add(twice, file.Id, "1", null, null, null, default);
            await aid.Grants(db, aid.Officer).Add(twice, file.Id, "1", null, null, null, default);
        })).Code);
        await aid.Grants(db, aid.Leader).Approve(list, fund.Id, default);

        // The same programme a second time, and the same use over the year's cap of twelve months of the local line (4,800 yuan).
        Assert.Equal("aid.lines_wrong", (await Refused(() => aid.Submitted(db, programme, "1", file))).Code);
        Assert.Equal("aid.lines_wrong", (await Refused(() => aid.Submitted(db, other, "1800.01", file))).Code);
        var within = await aid.Submitted(db, other, "1800", file);
        var line = Assert.Single(await aid.Grants(db, aid.Leader).Lines(within, 10, default));
        Assert.Equal((3000_00, null), (line.Facts.SumThisYear.Fen, line.Against?.Code));

        // Left the register meanwhile: no longer aided.
        file.Leave(LeavingCause.Died, aid.Act(Guid.Empty, "去世"));
        await db.SaveChangesAsync();
        Assert.Equal("aid.lines_wrong", (await Refused(() => aid.Grants(db, aid.Leader).Approve(within, fund.Id, default))).Code);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Everybody_eligible_comes_onto_the_list_at_once_with_the_sum_of_the_table(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var aid = await AidWorld.Open(db);
        var programme = await aid.Programme(db, AidWorld.Terms() with { Categories = [HardshipCategory.Deep, HardshipCategory.Relative], Amounts = [new(HardshipCategory.Deep, 800_00), new(HardshipCategory.Relative, 500_00)] });
        var deep = await aid.Household(db, 1);
        await aid.Household(db, 2, HardshipCategory.Relative);
        await aid.Household(db, 3, HardshipCategory.Sudden);
        await aid.Household(db, 4, union: await World.Grassroots(db, aid.City));
        var list = await aid.Grants(db, aid.Officer).Draw(aid.County.Code, programme.Id, "全县名单", default);

        Assert.Equal(2, await aid.Grants(db, aid.Officer).AddEligible(list, null, default));

        Assert.Equal((2, 1300_00), (list.Count, list.Total.Fen));
        Assert.Equal("aid.nobody_eligible", (await Refused(() => aid.Grants(db, aid.Officer).AddEligible(list, null, default))).Code);
        var lines = await aid.Grants(db, aid.Officer).Lines(list, 10, default);
        await aid.Grants(db, aid.Officer).Remove(list, lines.Single(l => l.File!.Id == deep.Id).Grant.Id, default);
        Assert.Equal((1, 500_00), (list.Count, list.Total.Fen));
        Assert.Equal("aid.programme_elsewhere", (await Refused(async () =>
            await aid.Grants(db, await Readers.With(db, Role.CaseOfficer, aid.City)).Draw(aid.City.Code, programme.Id, "全市", default))).Code);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task People_without_a_file_come_by_sheet_and_a_list_never_changes_an_account_that_is_known(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var aid = await AidWorld.Open(db);
        var programme = await aid.Programme(db, AidWorld.Terms(FundUse.Warmth, ProgrammeKind.FrontLine) with { FiledOnly = false });
        var fund = await aid.Fund(db, "1000", "1000", FundUse.Warmth, FundSource.Own);
        var list = await aid.Grants(db, aid.Officer).Draw(aid.County.Code, programme.Id, "环卫工人", default);
        GrantSheetRow worker = new() { Name = "示例工", Number = Persons.Number(31), Bank = "示例银行", Card = AidWorld.Card(31), Amount = Money.OfYuan(200) };
        await aid.Grants(db, aid.Officer).AddPeople(list, [worker, new() { Name = "示例友", Number = Persons.Number(32), Amount = Money.OfYuan(200) }], default);

        var again = await aid.Grants(db, aid.Officer).Draw(aid.County.Code, programme.Id, "另一份", default);
        Assert.Equal("aid.other_account", (await Refused(() => aid.Grants(db, aid.Officer).AddPeople(again, [new() { Name = "示例工", Number = Persons.Number(31), Bank = "示例银行", Card = AidWorld.Card(99), Amount = Money.OfYuan(200) }], default))).Code);
        db.ChangeTracker.Clear();
        list = await db.Set<GrantList>().SingleAsync(l => l.Id == list.Id);
        await aid.Grants(db, aid.Officer).Submit(list, default);
        await aid.Grants(db, aid.Leader).Approve(list, fund.Id, default);
        fund = await db.Set<Fund>().SingleAsync(f => f.Id == fund.Id);
        var sent = await aid.Sent(db, fund);
        await aid.Batches(db, aid.Clerk).Settle(sent, aid.Today, "R-1", new Dictionary<int, string>(), default);

        Assert.Equal((1, 1m, 200m, 0m), (sent.Count, await Total(db, "aid.sanitation_workers_aided", aid.City), await Total(db, "aid.sanitation_aid_value", aid.City), await Total(db, "aid.hardship_aid_person_times", aid.City)));
        Assert.Contains(await db.Set<Todo>().AsNoTracking().Where(t => t.AboutId == fund.Id && t.SettledAt == null).ToListAsync(), t => t.Kind == "pay");

        // A programme that has ended takes no list any more, and one with a list under way does not end.
        var late = await aid.Grants(db, aid.Officer).Draw(aid.County.Code, programme.Id, "来不及", default);
        await aid.Grants(db, aid.Officer).AddPeople(late, [new() { Name = "示例迟", Number = Persons.Number(33), Amount = Money.OfYuan(1) }], default);
        programme = await db.Set<AidProgramme>().SingleAsync(p => p.Id == programme.Id);
        programme.Close(aid.Act(aid.Leader, "年底"));
        await db.SaveChangesAsync();
        Assert.Equal("aid.programme_not_open", (await Refused(() => aid.Grants(db, aid.Officer).Submit(late, default))).Code);
    }

    [Fact]
    public void Warmth_regular_and_sudden_aid_share_one_cap() =>
        Assert.Equal([true, true, false], [GrantCaps.CountTogether(FundUse.Warmth, FundUse.Sudden), GrantCaps.CountTogether(FundUse.Living, FundUse.Living), GrantCaps.CountTogether(FundUse.Living, FundUse.Warmth)]);

    private static async Task<(long Amount, long Held)> Standing(Db db, Fund fund)
    {
        var standing = await new LedgerBook(db).Balance(fund.MoneyId);
        return (standing.Amount, standing.Held);
    }

    private static async Task<decimal> Total(Db db, string figure, Organisation at) =>
        (await new FigureLedger(db).Total(figure, at.Id, new Period(new(2026, 1, 1), new(2026, 12, 31)), FigureSource.Recorded)).Value ?? 0;

    private static Task<RuleViolation> Refused(Func<Task> deed) => Assert.ThrowsAsync<RuleViolation>(deed);
}
