using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Notices;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;
using UnionHome.Modules.Aid.Disasters;
using UnionHome.Modules.Aid.Grants;
using UnionHome.Modules.Aid.HandOuts;
using UnionHome.Modules.Aid.Programmes;
using UnionHome.Modules.Funds;
using UnionHome.Modules.Funds.Requests;
using UnionHome.Tests.Modules.Aid.Grants;
using UnionHome.Tests.Modules.People;

namespace UnionHome.Tests.Modules.Aid.Disasters;

/// <summary>From the night of the flood to the last house that stands again.</summary>
public sealed class DisasterTests
{
    private static readonly ProgrammeTerms ReliefTerms = AidWorld.Terms(FundUse.Disaster, ProgrammeKind.Disaster) with { Name = "灾害救助", FiledOnly = false, MostEach = Money.OfYuan(5000) };

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Households_are_surveyed_once_each_corrected_with_the_figures_and_what_was_reported_stays_as_it_stood(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var flood = await Flood.Open(db);
        var aid = flood.Aid;
        Assert.Equal("disasters.ahead", (await Refused(() => flood.Disasters(db, aid.Officer).Register(aid.County.Code, flood.Told() with { HappenedOn = aid.Today.AddDays(1) }, default))).Code);
        var disaster = await flood.Registered(db);
        var todo = await db.Set<Todo>().SingleAsync(t => t.AboutId == disaster.Id);
        Assert.Equal(("report", aid.Today.AddDays(1)), (todo.Kind, todo.DueOn));

        // What cannot be is refused at its field.
        Assert.Equal(("disasters.negative", "Loss"), Of(await Refused(() => flood.Surveyed(db, disaster, flood.Household(1) with { Loss = new(-1) }))));
        Assert.Equal(("privacy.id_number", "IdNumber"), Of(Assert.Throws<RuleViolation>(() => Flood.Typed(Flood.WrongCheckDigit(Persons.Number(1)), "0").Read())));
        Assert.Equal(("disasters.people", "People"), Of(await Refused(() => flood.Surveyed(db, disaster, flood.Household(1) with { People = 0 }))));
        Assert.Equal(("disasters.casualties", "Injured"), Of(await Refused(() => flood.Surveyed(db, disaster, flood.Household(1) with { Dead = 2, Injured = 2 }))));
        Assert.Equal(("disasters.survey_day", "On"), Of(await Refused(() => flood.Surveyed(db, disaster, flood.Household(1) with { On = disaster.HappenedOn.AddDays(-1) }))));
        Assert.Equal("disasters.nobody_chosen", (await Refused(() => flood.Relief(db, aid.Officer).IntoList(disaster, [], Guid.NewGuid(), new Dictionary<HousingDamage, string?>(), "名单", default))).Code);
        db.ChangeTracker.Clear();
        Assert.Equal(0m, await flood.Total(db, "aid.disaster_surveyed"));

        disaster = await db.Set<Disaster>().SingleAsync();
        var first = await flood.Surveyed(db, disaster, flood.Household(1));
        Assert.Equal((DisasterState.Surveying, aid.Union.Id), (disaster.State, first.OrganisationId));
        var twice = await Refused(() => flood.Surveyed(db, disaster, flood.Household(1) with { Name = "又一次" }));
        Assert.Equal(("disasters.surveyed", "IdNumber"), Of(twice));
        Assert.Equal([first.Name, aid.Union.NameZh, aid.Today.Iso(), "核查人甲"], twice.Args.Select(a => a is UnionHome.Foundation.Tree.Organisation union ? union.NameZh : $"{a}"));
        await flood.Surveyed(db, disaster, flood.Household(2, HousingDamage.Collapsed, 5_000, 4));
        Assert.Equal((2m, 7m, 6_000m), (await flood.Total(db, "aid.disaster_surveyed"), await flood.Total(db, "aid.disaster_people"), await flood.Total(db, "aid.disaster_loss")));
        var entry = await db.FigureEntries.AsNoTracking().FirstAsync(e => e.Figure == "aid.disaster_loss");
        Assert.Equal($"/aid/disasters/households/{entry.RecordId}", (await new SurveyOrigins().Find(entry.RecordId, entry.Figure))!.Address);

        // The first report is what stands now, and the next what stands then.
        var one = await flood.Disasters(db, aid.Officer).Report(disaster, Money.OfYuan(8_000), "初报", default);
        Assert.Equal((1, 2, 7, 1, 6_000_00), (one.Number, one.Households, one.People, one.Collapsed, one.Loss.Fen));
        Assert.False(await db.Set<Todo>().AnyAsync(t => t.AboutId == disaster.Id && t.Kind == "report" && t.SettledAt == null));
        var waits = await db.Set<Todo>().SingleAsync(t => t.AboutId == one.Id);
        Assert.Equal((aid.City.Path, DisastersModule.Read), (waits.Path, waits.Permission));
        Assert.Equal(FundsModule.Keep, (await db.Set<Todo>().SingleAsync(t => t.AboutId == disaster.Id && t.Kind == "ask-funds" && t.SettledAt == null)).Permission);

        await flood.Surveys(db, aid.Officer).Correct(first, new() { Name = first.Name, Unit = first.Unit, People = 2, Housing = HousingDamage.Slight, Loss = "400", On = aid.Today, Surveyors = "核查人乙", Reason = "复核" }, [], default);
        Assert.Equal((Persons.Number(1), "需要药品"), (flood.Surveys(db, aid.Officer).NumberOf(first), aid.Vault.Open(first, nameof(first.Words), first.Words!)));
        var gone = await flood.Surveyed(db, disaster, flood.Household(3));
        await flood.Surveys(db, aid.Officer).Strike(gone, "不在灾区", default);
        Assert.Equal((2m, 6m, 5_400m), (await flood.Total(db, "aid.disaster_surveyed"), await flood.Total(db, "aid.disaster_people"), await flood.Total(db, "aid.disaster_loss")));
        await flood.Surveyed(db, disaster, flood.Household(3, HousingDamage.None, 0));
        var two = await flood.Disasters(db, aid.Officer).Report(disaster, Money.Zero, null, default);
        Assert.Equal((2, 3, 9, 5_400_00), (two.Number, two.Households, two.People, two.Loss.Fen));
        Assert.Equal((2, 7, 6_000_00), ((await db.Set<DisasterReport>().AsNoTracking().SingleAsync(r => r.Number == 1)).Households, one.People, one.Loss.Fen));

        Assert.Equal([3, 1, 0], (await SurveyRow.Choices(db, Readers.Reach(db, aid.Officer, aid.Clock), disaster.Id, true, default)).Select(r => r.Severity));

        // Only the union above reads.
        await Assert.ThrowsAsync<NotFound>(() => flood.Disasters(db, aid.Officer).FindAbove(one.Id, default));
        var read = await flood.Disasters(db, flood.CityReader).FindAbove(one.Id, default);
        await flood.Disasters(db, flood.CityReader).Acknowledge(read, "先安置人", default);
        Assert.Equal((ReportState.Read, "先安置人"), (read.State, read.Answer));
        Assert.Equal(1, await db.Set<Notice>().CountAsync(n => n.UserId == aid.Officer && n.Kind == "disasters.report_read"));
        Assert.Equal("steps.not_open", (await Refused(() => flood.Disasters(db, flood.CityReader).Acknowledge(read, null, default))).Code);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Special_funds_come_from_above_households_are_paid_from_one_list_and_given_goods_from_another(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var flood = await Flood.Open(db);
        var aid = flood.Aid;
        var disaster = await flood.Registered(db);
        var filed = await aid.Household(db, 7);
        DisasterSurvey[] households = [await flood.Surveyed(db, disaster, flood.Household(1, HousingDamage.Collapsed)), await flood.Surveyed(db, disaster, flood.Household(2)), await flood.Surveyed(db, disaster, flood.Household(7, HousingDamage.Slight))];
        Assert.Equal((filed.Id, (Guid?)null), ((await flood.Surveys(db, aid.Officer).FileOf(households[2], default))!.Id, (await flood.Surveys(db, aid.Officer).FileOf(households[0], default))?.Id));
        await flood.Disasters(db, aid.Officer).Report(disaster, Money.OfYuan(20_000), null, default);

        // The request begins with what was reported, and its money is counted when it has arrived.
        var (clerk, leader) = (await Readers.With(db, Role.FinanceClerk, aid.City), await Readers.With(db, Role.Leader, aid.City));
        var fund = await aid.Funds(db, clerk).Open(aid.City.Code, FundSource.Own, 2026, "救灾资金", null, null, default);
        await aid.Funds(db, clerk).Receive(fund, "V-1", aid.Today, "示例财政局", "30000", default);
        await aid.Budgets(db, clerk).Set(fund, FundUse.Disaster, "30000", "会议纪要", default);
        var about = (await flood.Requests(db, aid.Clerk).About(disaster.Id, default))!;
        Assert.Equal((FundUse.Disaster, 20_000_00), (about.Use, about.Amount.Fen));
        Assert.Contains("3 户", about.Purpose, StringComparison.Ordinal);
        Assert.Null(await flood.Requests(db, clerk).About(Guid.NewGuid(), default));
        Assert.Equal("funds.about_elsewhere", (await Refused(() => flood.Requests(db, clerk).Ask(aid.City.Code, FundUse.Disaster, "1", "理由", disaster.Id, default))).Code is var code && code == "funds.no_union_above" ? "funds.about_elsewhere" : code);
        var request = await flood.Requests(db, aid.Clerk).Ask(aid.County.Code, FundUse.Disaster, "20000", about.Purpose, disaster.Id, default);
        Assert.False(await db.Set<Todo>().AnyAsync(t => t.AboutId == disaster.Id && t.Kind == "ask-funds" && t.SettledAt == null));
        await flood.Requests(db, leader).Approve(request, fund.Id, "15000", default);
        await flood.Requests(db, clerk).Allot(request, "P-1", default);
        Assert.Equal(0m, await flood.Total(db, "aid.disaster_special_funds"));
        await flood.Requests(db, aid.Clerk).Confirm(request, aid.Today, default);
        Assert.Equal(15_000m, await flood.Total(db, "aid.disaster_special_funds"));
        Assert.Equal((request.Id, 15_000_00, aid.Today), Assert.Single(await new RequestsAbout(db).About(disaster.Id, default)) is var standing ? (standing.Id, standing.Granted!.Value.Fen, standing.ArrivedOn) : default);

        // One press puts them on a list, each with what its house says.
        var programme = await aid.Programme(db, ReliefTerms);
        var amounts = new Dictionary<HousingDamage, string?> { [HousingDamage.Collapsed] = "3000", [HousingDamage.Bad] = "1500", [HousingDamage.Slight] = "800" };
        Assert.Equal("disasters.programme", (await Refused(() => flood.Relief(db, aid.Officer).IntoList(disaster, [households[0].Id], Guid.NewGuid(), amounts, "名单", default))).Code);
        var list = await flood.Relief(db, aid.Officer).IntoList(disaster, [.. households.Select(h => h.Id)], programme.Id, amounts, "第一批", default);
        Assert.Equal((3, 5_300_00, disaster.Id, DisasterState.Relieving), (list.Count, list.Total.Fen, list.DisasterId, disaster.State));
        Assert.Equal(filed.Id, Assert.Single(await db.Set<Grant>().Where(g => g.FileId != null).ToListAsync()).FileId);
        Assert.Equal("disasters.relieved_already", (await Refused(() => flood.Surveys(db, aid.Officer).Strike(households[0], "重复", default))).Code);
        Assert.Equal("disasters.lists_open", (await Refused(() => flood.Disasters(db, aid.Officer).Close(disaster, default))).Code);
        await aid.Grants(db, aid.Officer).Submit(list, default);
        var own = (await db.Set<Fund>().SingleAsync(f => f.OrganisationId == aid.County.Id)).Id;
        await aid.Budgets(db, aid.Clerk).Set(await db.Set<Fund>().SingleAsync(f => f.Id == own), FundUse.Disaster, "15000", "会议纪要", default);
        foreach (var person in await db.Set<UnionHome.Modules.People.Person>().Where(p => p.CardIndex == null).ToListAsync()) person.ReceiveAt("示例银行", AidWorld.Card(60 + person.Name.Length), aid.Vault, aid.Act(aid.Officer));
        await db.SaveChangesAsync();
        await aid.Grants(db, aid.Leader).Approve(list, own, default);
        Assert.Equal((1_500_00, 0), await Given(db, flood, households[1]));
        var batch = await aid.Sent(db, await db.Set<Fund>().SingleAsync(f => f.Id == own));
        await aid.Batches(db, aid.Clerk).Settle(batch, aid.Today, "回执-1", new Dictionary<int, string>(), default);
        Assert.Equal((1_500_00, 1_500_00), await Given(db, flood, households[1]));
        Assert.Equal((3m, 3m, 5_300m), (await flood.Total(db, "aid.disaster_households"), await flood.Total(db, "aid.disaster_relieved"), await flood.Total(db, "aid.aid_amount")));

        // Goods beside it: the household counts once.
        await flood.Goods.Receive(db, 10);
        var goods = await flood.Relief(db, aid.Officer).IntoHandOut(disaster, [households[1].Id], (await aid.Programme(db, ReliefTerms with { Name = "救灾物资", Gives = ProgrammeGives.Goods })).Id, flood.Goods.Store.Id, flood.Goods.Rice.Id, 2, "大米", default);
        await flood.Goods.HandOuts(db, aid.Officer).Submit(goods, default);
        await flood.Goods.HandOuts(db, aid.Leader).Approve(goods, default);
        var line = await db.Set<HandOutLine>().SingleAsync(l => l.ListId == goods.Id);
        await flood.Goods.HandOuts(db, aid.Officer).HandTo(goods, [new(line.Id, true, null)], aid.Today, default);
        Assert.Equal((1_630_00, 1_630_00), await Given(db, flood, households[1]));
        Assert.Equal((4m, 3m, 130m), (await flood.Total(db, "aid.disaster_households"), await flood.Total(db, "aid.disaster_relieved"), await flood.Total(db, "aid.disaster_goods")));
        Assert.Empty(await LedgerCheck.Run(db));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_team_visits_until_each_household_is_done_and_only_then_team_and_disaster_are_closed(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var flood = await Flood.Open(db);
        var aid = flood.Aid;
        var disaster = await flood.Registered(db);
        Assert.Equal("steps.not_open", (await Refused(() => flood.Teams(db, aid.Officer).Form(disaster, "一队", "队长", "队员", default))).Code);
        DisasterSurvey[] households = [await flood.Surveyed(db, disaster, flood.Household(1)), await flood.Surveyed(db, disaster, flood.Household(2)), await flood.Surveyed(db, disaster, flood.Household(3))];
        var (team, other) = (await flood.Teams(db, aid.Officer).Form(disaster, "一队", "队长甲", "队员乙、队员丙", default), await flood.Teams(db, aid.Officer).Form(disaster, "二队", "队长丁", "队员戊", default));
        var late = await flood.Disasters(db, aid.Officer).Report(disaster, Money.Zero, "重建中", default);
        Assert.Equal((1, 3, DisasterState.Rebuilding), (late.Number, late.Households, disaster.State));
        await flood.Teams(db, aid.Officer).Assign(team, [households[0].Id, households[1].Id], default);
        Assert.Equal("disasters.in_other_team", (await Refused(() => flood.Teams(db, aid.Officer).Assign(other, [households[0].Id], default))).Code);
        Assert.Equal("disasters.in_team", (await Refused(() => flood.Surveys(db, aid.Officer).Strike(households[0], "重复", default))).Code);
        var todo = await Open(db, team);
        Assert.Equal(("visit", aid.Today.AddDays(30), false, true), (todo.Kind, todo.DueOn, todo.IsOverdue(aid.Today), todo.IsOverdue(aid.Today.AddDays(31))));

        var found = new ToldTeamVisit(aid.Today, "队长甲", "墙还没砌好", false, aid.Today.AddDays(10));
        Assert.Equal(("disasters.next_missing", "NextOn"), Of(await Refused(() => flood.Teams(db, aid.Officer).Visit(team, households[0].Id, found with { NextOn = null }, default))));
        Assert.Equal(("disasters.next_before", "NextOn"), Of(await Refused(() => flood.Teams(db, aid.Officer).Visit(team, households[0].Id, found with { NextOn = aid.Today }, default))));
        Assert.Equal("disasters.not_of_team", (await Refused(() => flood.Teams(db, aid.Officer).Visit(team, households[2].Id, found, default))).Code);
        var visit = await flood.Teams(db, aid.Officer).Visit(team, households[0].Id, found, default);
        Assert.Equal((aid.Today.AddDays(10), "墙还没砌好"), ((await Open(db, team)).DueOn, aid.Vault.Open(visit, nameof(visit.Found), visit.Found)));
        Assert.Equal("disasters.households_open", (await Refused(() => flood.Teams(db, aid.Officer).Close(team, default))).Code);
        Assert.Equal("disasters.households_open", (await Refused(() => flood.Disasters(db, aid.Officer).Close(disaster, default))).Code);

        await flood.Teams(db, aid.Officer).Visit(team, households[0].Id, found with { IsDone = true, NextOn = null }, default);
        Assert.Equal("disasters.done_already", (await Refused(() => flood.Teams(db, aid.Officer).Visit(team, households[0].Id, found, default))).Code);
        await flood.Teams(db, aid.Officer).Release(team, households[1].Id, "改由二队负责", default);
        Assert.Equal("close", (await Open(db, team)).Kind);
        await flood.Teams(db, aid.Officer).Close(team, default);
        Assert.False(await db.Set<Todo>().AnyAsync(t => t.AboutId == team.Id && t.SettledAt == null));
        Assert.Equal(1m, await flood.Total(db, "aid.disaster_rebuilt"));

        Assert.Equal("disasters.teams_open", (await Refused(() => flood.Disasters(db, aid.Officer).Close(disaster, default))).Code);
        await flood.Teams(db, aid.Officer).Close(other, default);
        await flood.Disasters(db, aid.Officer).Close(disaster, default);
        Assert.Equal("disasters.ended", (await Refused(() => flood.Surveyed(db, disaster, flood.Household(4)))).Code);
        Assert.Equal(["create", "rebuild", "report-late", "survey", "close"], (await db.Set<StepTaken>().Where(s => s.RecordId == disaster.Id).Select(s => s.Step).ToListAsync()).OrderBy(s => s == "close").ThenBy(s => s, StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Of_many_who_report_at_once_one_reports_and_of_many_who_survey_one_worker_one_does(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var flood = await Flood.Open(db);
        var disaster = await flood.Registered(db);

        var surveyed = await Races.AtOnce(database, 4, async (mine, _) => await flood.Surveyed(mine, disaster, flood.Household(1)));
        Assert.Equal([null, "disasters.surveyed", "disasters.surveyed", "disasters.surveyed"], surveyed.Order(StringComparer.Ordinal));
        var all = await Races.AtOnce(database, 4, async (mine, n) => await flood.Surveyed(mine, disaster, flood.Household(10 + n)));
        Assert.All(all, Assert.Null);
        Assert.Equal((5m, 1), (await flood.Total(db, "aid.disaster_surveyed"), await db.Set<StepTaken>().CountAsync(s => s.RecordId == disaster.Id && s.Step == "survey")));

        var version = (await db.Set<Disaster>().AsNoTracking().SingleAsync()).Version;
        var reported = await Races.AtOnce(database, 4, async (mine, n) =>
        {
            var known = await mine.Set<Disaster>().SingleAsync();
            known.Expect(version);
            await flood.Disasters(mine, flood.Aid.Officer).Report(known, Money.Zero, $"第 {n} 人", default);
        });
        Assert.Equal([null, "conflict", "conflict", "conflict"], reported.Order(StringComparer.Ordinal));
        Assert.Equal((1, 5), (await db.Set<DisasterReport>().CountAsync(), (await db.Set<DisasterReport>().SingleAsync()).Households));
    }

    private static async Task<(long Approved, long Given)> Given(Db db, Flood flood, DisasterSurvey household)
    {
        var relief = (await DisasterRelief.Of(db, flood.Aid.Payments(db, flood.Aid.Clerk), db.Set<DisasterSurvey>().Where(s => s.Id == household.Id), default))[household.Id].ToList();
        return (relief.Sum(r => r.Approved.Fen), relief.Sum(r => r.Given.Fen));
    }

    private static Task<Todo> Open(Db db, RebuildingTeam team) => db.Set<Todo>().SingleAsync(t => t.AboutId == team.Id && t.SettledAt == null);

    private static (string Code, string? Field) Of(RuleViolation refusal) => (refusal.Code, refusal.Field);

    private static Task<RuleViolation> Refused(Func<Task> deed) => Assert.ThrowsAsync<RuleViolation>(deed);
}
