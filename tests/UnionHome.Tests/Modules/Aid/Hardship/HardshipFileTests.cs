using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Calendar;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Privacy;
using UnionHome.Foundation.PublicNotices;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Tests.Modules.People;

namespace UnionHome.Tests.Modules.Aid.Hardship;

/// <summary>Files from the first visit to the exit, on both databases.</summary>
public sealed class HardshipFileTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task From_the_visit_through_every_step_to_the_decision_the_review_the_exit_and_back(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var centre = await Centre.Open(db);
        var file = await centre.Visited(db, 1);
        await centre.Desk(db, centre.Officer).Register(file, Centre.Household("1000", 11), default);
        Assert.Equal("hardship.not_checked", (await Refused(() => centre.Desk(db, centre.Officer).Enrol(file, "2026-001", default))).Code);
        Assert.Equal("hardship.not_authorised", Assert.Throws<RuleViolation>(() => file.Check(centre.Today, "相符", centre.Vault, centre.Act(centre.Officer))).Code);
        file.Authorise(centre.Today, centre.Act(centre.Officer));
        file.Check(centre.Today, "相符", centre.Vault, centre.Act(centre.Officer));
        await centre.Desk(db, centre.Officer).Enrol(file, "2026-001", default);

        await centre.Desk(db, centre.Reviewer).Verify(file, HardshipCategory.Deep, null, default);
        await centre.Desk(db, centre.Leader).Announce(file, default);
        var notice = await db.Set<PublicNotice>().SingleAsync(n => n.Id == file.NoticeId);
        Assert.Equal((centre.County.Id, "示*", 5), (notice.OrganisationId, notice.Lines.First().Text, notice.Days));
        Assert.Equal(0m, await Total(db, "aid.hardship_files", centre.City));
        centre.Clock.Advance(TimeSpan.FromDays(10));
        var notices = new PublicNoticeDesk(db, new CalendarBook(db), [new NoticedFiles(db, centre.Desk(db, centre.Leader))]);
        Assert.True(await notices.CloseIfDue(notice, Act.BySystem(centre.Clock), default));
        await db.SaveChangesAsync();
        await centre.Desk(db, centre.Leader).Decide(file, default);

        Assert.Equal((FileState.Active, HardshipCategory.Deep, centre.Today.AddMonths(12)), (file.State, file.Category, file.DueOn));
        Assert.Equal((1m, 1m), (await Total(db, "aid.hardship_files", centre.City), await Total(db, "aid.files_deep", centre.County)));
        var decided = file.Decided(centre.Vault)!;
        Assert.Equal((100_000 + 12 * 10_000, 2, HardshipCategory.Deep), (decided.Means.AnnualIncome.Fen, decided.Means.People, HardshipTest.Judge(decided).Category));

        var verification = new DecisionVerification(db, centre.Vault);
        Assert.Equal((1, true), ((await verification.Run(default)).Count, (await verification.Run(default)).Agrees));
        await db.Set<HardshipFile>().ExecuteUpdateAsync(f => f.SetProperty(x => x.DecidedSuggestion, HardshipCategory.Sudden));
        Assert.Equal($"{file.Id}", $"{Assert.Single((await verification.Run(default)).Findings).Args[0]}");
        await db.Set<HardshipFile>().ExecuteUpdateAsync(f => f.SetProperty(x => x.DecidedSuggestion, HardshipCategory.Deep));

        centre.Clock.Advance(TimeSpan.FromDays(340));
        var care = new FileCare(db, centre.Desk(db, centre.Reviewer), new RuleBook(db), centre.Clock);
        await care.Run(default);
        await care.Run(default);
        file = await db.Set<HardshipFile>().SingleAsync(f => f.Id == file.Id);
        var asked = await db.Set<Todo>().AsNoTracking().SingleAsync(t => t.AboutId == file.Id && t.SettledAt == null);
        Assert.Equal(("review", centre.County.Path, file.DueOn), (asked.Kind, asked.Path, asked.DueOn));

        HouseholdMeans now = new(new(1_200_000), default, 2, default, false);
        Assert.Equal("hardship.differs", (await Refused(() => centre.Desk(db, centre.Reviewer).Review(file, now, HardshipCategory.Deep, " ", default))).Code);
        await centre.Desk(db, centre.Reviewer).Review(file, now, HardshipCategory.Relative, null, default);
        Assert.Equal((0m, 1m, 1m), (await Total(db, "aid.files_deep", centre.County), await Total(db, "aid.files_relative", centre.County), await Total(db, "aid.hardship_files", centre.County)));
        Assert.Equal(HardshipCategory.Deep, HardshipTest.Judge(file.Decided(centre.Vault)!).Category);
        await centre.Desk(db, centre.Leader).Leave(file, LeavingCause.Recovered, "收入恢复", default);
        Assert.Equal((FileState.Left, 0m), (file.State, await Total(db, "aid.hardship_files", centre.City)));
        await centre.Desk(db, centre.Officer).Reopen(file, centre.Visit(), "再次失业", default);
        Assert.Equal((FileState.Visited, true, true), (file.State, file.Category is null, file.CheckedOn is null));
        Assert.Equal("register", (await db.Set<Todo>().SingleAsync(t => t.AboutId == file.Id && t.SettledAt == null)).Kind);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Who_registers_does_not_verify_who_verifies_does_not_decide_and_the_union_itself_decides_nothing(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var centre = await Centre.Open(db);
        db.Add(new RoleAt(centre.Officer, centre.County.Id, Role.Reviewer, World.Act()));
        db.Add(new RoleAt(centre.Reviewer, centre.County.Id, Role.Leader, World.Act()));
        var below = await Readers.With(db, Role.Reviewer, centre.Union);
        await db.SaveChangesAsync();
        var file = await centre.Enrolled(db, 1);

        Assert.Equal("hardship.own_file", (await Refused(() => centre.Desk(db, centre.Officer).Verify(file, HardshipCategory.Deep, null, default))).Code);
        Assert.Equal("hardship.centre_decides", (await Refused(() => centre.Desk(db, below).Verify(file, HardshipCategory.Deep, null, default))).Code);
        Assert.Equal("hardship.differs", (await Refused(() => centre.Desk(db, centre.Reviewer).Verify(file, HardshipCategory.Sudden, " ", default))).Code);
        Assert.Equal("hardship.other_scheme", (await Refused(() => centre.Desk(db, centre.Reviewer).Verify(file, HardshipCategory.MarginHousehold, "理由", default))).Code);
        await centre.Desk(db, centre.Reviewer).Verify(file, HardshipCategory.Sudden, "火灾", default);
        Assert.Equal("hardship.own_work", (await Refused(() => centre.Desk(db, centre.Reviewer).Announce(file, default))).Code);
        Assert.Equal("steps.reason_missing", (await Refused(() => centre.Desk(db, centre.Leader).Refuse(file, " ", default))).Code);
        await centre.Desk(db, centre.Leader).Refuse(file, "车辆登记不符", default);
        Assert.Null(file.OpenPersonId);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task One_household_one_file_and_a_member_known_elsewhere_is_shown_to_the_reviewer(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var centre = await Centre.Open(db);
        var other = await World.Grassroots(db, centre.City, "示例二厂工会");
        var first = await centre.Enrolled(db, 1, spouse: 12);
        var again = await Refused(() => centre.Visited(db, 1, other));
        Assert.Equal(("hardship.filed_elsewhere", $"此人在“{centre.Union.NameZh}”已有困难职工档案，一户一档；请与该工会联系"), (again.Code, again.Message));

        var second = await centre.Enrolled(db, 2, spouse: 12);
        var matches = await centre.Desk(db, centre.Reviewer).Matches(second, default);
        Assert.Equal((centre.Union.NameZh, Kinship.Spouse), (Assert.Single(matches).UnionZh, matches[0].There));
        Assert.Equal("hardship.matches", (await Refused(() => centre.Desk(db, centre.Reviewer).Verify(second, HardshipCategory.Deep, null, default))).Code);
        await centre.Desk(db, centre.Officer).Withdraw(first, "已离婚", default);
        Assert.Empty(await centre.Desk(db, centre.Reviewer).Matches(second, default));
        Assert.Equal("hardship.number_taken", (await Refused(async () => await centre.Desk(db, centre.Officer).Enrol(await centre.Registered(db, 3), second.Number!, default))).Code);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Wrong_households_are_refused_at_their_field_and_what_was_told_before_stays_when_left_empty(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var centre = await Centre.Open(db);
        var file = await centre.Visited(db, 1);
        var desk = centre.Desk(db, centre.Officer);
        var good = Centre.Household("1000", 11);
        async Task<string?> Wrong(HouseholdInput input) => (await Refused(() => desk.Register(file, input, default))).Field;

        Assert.Equal("Members[1].Income", await Wrong(good with { Members = [good.Members[0], good.Members[1] with { Income = "一千" }] }));
        Assert.Equal("Members[1].Income", await Wrong(good with { Members = [good.Members[0], good.Members[1] with { Income = " " }] }));
        Assert.Equal("Members", await Wrong(good with { Members = [good.Members[0], good.Members[1] with { Income = "-1" }] }));
        Assert.Equal("Members[1].IdNumber", await Wrong(good with { Members = [good.Members[0], good.Members[1] with { IdNumber = "220802199003077392" }] }));
        Assert.Equal("Members", await Wrong(good with { Members = [good.Members[0], good.Members[1] with { IdNumber = Persons.Number(1).Whole }] }));
        Assert.Equal("Members", await Wrong(good with { Members = [good.Members[1]] }));
        Assert.Equal("MinorCauses", await Wrong(good with { MinorCauses = [HardshipCause.LaidOff, HardshipCause.Uninsured, HardshipCause.Accident, HardshipCause.Other] }));
        Assert.Equal("MinorCauses", await Wrong(good with { MinorCauses = [HardshipCause.SeriousIllness] }));
        Assert.Equal(FileState.Visited, file.State);

        await desk.Register(file, good, default);
        var kept = (await desk.Household(file, default)).ConvertAll(m => m.Open(centre.Vault));
        var known = await desk.Household(file, default);
        await desk.Register(file, good with { Members = [.. known.Select(m => new MemberLine { Id = m.Id, Kinship = m.Kinship })] }, default);
        Assert.Equal(kept, (await desk.Household(file, default)).ConvertAll(m => m.Open(centre.Vault)));
        Assert.Equal(2, await db.Set<HouseholdMember>().CountAsync());
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_rule_set_later_changes_new_tests_and_leaves_the_decision_as_it_was(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var centre = await Centre.Open(db);
        var rule = RuleDefinition.All[HardshipRules.Subsistence];
        var file = await centre.Registered(db, 1, "6000");
        Assert.Equal(HardshipCategory.Deep, file.Suggested);
        db.Add(RuleValue.Set(rule, centre.County, "200", centre.Today, null, "县民政局通知", World.Act(reason: "新标准")));
        await db.SaveChangesAsync();

        await centre.Desk(db, centre.Officer).Register(file, Centre.Household("6000", 11), default);

        Assert.Equal((HardshipCategory.Relative, 20_000), (file.Suggested, file.Measured(centre.Vault)!.Lines.Subsistence.Fen));

        var standing = await centre.Standing(db, 2, "6000");
        db.Add(RuleValue.Set(rule, centre.County, "300.01", centre.Today, null, "县民政局通知", World.Act(World.Act().At.AddMinutes(5), "更正")));
        await db.SaveChangesAsync();
        var again = await new HardshipRerun(db, Readers.Reach(db, centre.Reviewer, centre.Clock), centre.Vault, new RuleBook(db), centre.Clock).Run(default);
        Assert.Equal((1, standing.Id, HardshipCategory.Relative, HardshipCategory.Deep), (again.Looked, Assert.Single(again.Differ).Id, again.Differ[0].Now, again.Differ[0].Then));
        Assert.Equal((HardshipCategory.Relative, true), (standing.Category, (await new DecisionVerification(db, centre.Vault).Run(default)).Agrees));
    }

    private static async Task<decimal> Total(Db db, string figure, Organisation at) =>
        (await new FigureLedger(db).Total(figure, at.Id, new Period(new(2026, 1, 1), new(2027, 12, 31)), FigureSource.Recorded)).Value ?? 0;

    private static Task<RuleViolation> Refused(Func<Task> deed) => Assert.ThrowsAsync<RuleViolation>(deed);

    /// <summary>A city, a county and a union of it, with an officer of the union, a reviewer and a leader of the county.</summary>
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_file_is_passed_up_for_aid_union_by_union_until_one_answers(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var centre = await Centre.Open(db);
        var (chair, county) = (await Readers.With(db, Role.GrassrootsChair, centre.Union), await Readers.With(db, Role.CaseOfficer, centre.County));
        var file = await centre.Standing(db, 1, "1000");
        centre.Clock.Advance(TimeSpan.FromDays(340));
        await new FileCare(db, centre.Desk(db, centre.Reviewer), new RuleBook(db), centre.Clock).Run(default);
        file = await db.Set<HardshipFile>().SingleAsync(f => f.Id == file.Id);

        Assert.Equal("hardship.nobody_asked", (await Refused(() => centre.Desk(db, chair).AnswerRelay(file, "无", default))).Code);
        await centre.Desk(db, chair).Relay(file, "本级已给生活救助，还需大病救助", default);
        Assert.Equal((centre.County.Id, centre.County.Path), (file.AskedId, (await Waiting(db, file)).Path));
        Assert.Equal("hardship.other_hands", (await Refused(() => centre.Desk(db, chair).AnswerRelay(file, "已办", default))).Code);
        Assert.Equal("hardship.other_hands", (await Refused(() => centre.Desk(db, chair).Relay(file, "再转", default))).Code);

        centre.Clock.Advance(TimeSpan.FromMinutes(1));
        await centre.Desk(db, county).Relay(file, "县级没有大病项目", default);
        Assert.Equal((centre.City.Id, centre.City.Path), (file.AskedId, (await Waiting(db, file)).Path));
        Assert.Equal("hardship.no_above", (await Refused(() => centre.Desk(db, centre.Officer).Relay(file, "再转", default))).Code);
        Assert.Equal("steps.reason_missing", (await Refused(() => centre.Desk(db, centre.Officer).AnswerRelay(file, " ", default))).Code);
        centre.Clock.Advance(TimeSpan.FromMinutes(1));
        await centre.Desk(db, centre.Officer).AnswerRelay(file, "列入市级医疗救助名单", default);

        Assert.Null(file.AskedId);
        Assert.Equal((0, 1), (await Open("relay"), await Open("review")));
        Assert.Equal(["relay", "relay", "answer"], await db.Steps.Where(s => s.RecordId == file.Id && (s.Step == "relay" || s.Step == "answer")).OrderBy(s => s.At).ThenBy(s => s.Id).Select(s => s.Step).ToListAsync());

        // A review in between takes nothing of it away.
        await centre.Desk(db, chair).Relay(file, "还需助学", default);
        await centre.Desk(db, centre.Reviewer).Review(file, new(Money.OfYuan(1_200), Money.Zero, 2, Money.Zero, false), HardshipCategory.Deep, null, default);
        Assert.Equal(centre.County.Path, (await Waiting(db, file)).Path);
        await centre.Desk(db, centre.Leader).Leave(file, LeavingCause.Recovered, "收入稳定", default);
        Assert.Null(file.AskedId);
        Assert.False(await db.Set<Todo>().AnyAsync(t => t.AboutId == file.Id && t.SettledAt == null));

        Task<int> Open(string kind) => db.Set<Todo>().CountAsync(t => t.AboutId == file.Id && t.Kind == kind && t.SettledAt == null);

        static Task<Todo> Waiting(Db db, HardshipFile file) => db.Set<Todo>().SingleAsync(t => t.AboutId == file.Id && t.Kind == "relay" && t.SettledAt == null);
    }

    private sealed class Centre
    {
        public required Organisation City { get; init; }

        public required Organisation County { get; init; }

        public required Organisation Union { get; init; }

        public required Guid Officer { get; init; }

        public required Guid Reviewer { get; init; }

        public required Guid Leader { get; init; }

        public FakeTimeProvider Clock { get; } = new(World.Act().At);

        public Vault Vault { get; } = Persons.Vault();

        public DateOnly Today => Clock.GetUtcNow().ToChinaDate();

        public static async Task<Centre> Open(Db db)
        {
            var city = await World.City(db);
            var county = await World.County(db, city);
            return new()
            {
                City = city,
                County = county,
                Union = await World.Grassroots(db, county),
                Officer = await Readers.With(db, Role.CaseOfficer, city),
                Reviewer = await Readers.With(db, Role.Reviewer, county),
                Leader = await Readers.With(db, Role.Leader, county),
            };
        }

        public HardshipDesk Desk(Db db, Guid who)
        {
            var (rules, calendar) = (new RuleBook(db), new CalendarBook(db));
            return new(db, Readers.Reach(db, who, Clock), Vault, rules, new Deadlines(rules, calendar, Clock), new NoticeBook(rules, calendar), Clock);
        }

        public Act Act(Guid who) => new(who, "测试员", Clock.GetUtcNow());

        public HomeVisit Visit() => new(Today, "走访甲", "走访乙", "租房居住");

        public Task<HardshipFile> Visited(Db db, int person, Organisation? at = null) =>
            Desk(db, Officer).Open((at ?? Union).Code, "示例", Persons.Number(person), null, Visit(), default);

        public async Task<HardshipFile> Registered(Db db, int person, string income = "1000", int spouse = 11)
        {
            var file = await Visited(db, person);
            await Desk(db, Officer).Register(file, Household(income, spouse), default);
            return file;
        }

        /// <summary>Decided as the test suggests; the notice ended unopposed.</summary>
        public async Task<HardshipFile> Standing(Db db, int person, string income)
        {
            var file = await Enrolled(db, person, person + 20, income);
            await Desk(db, Reviewer).Verify(file, file.Suggested!.Value, null, default);
            await Desk(db, Leader).Announce(file, default);
            file.PassNotice(County.Path, Today, Act(Guid.Empty));
            await Desk(db, Leader).Decide(file, default);
            return file;
        }

        public async Task<HardshipFile> Enrolled(Db db, int person, int spouse = 11, string income = "1000")
        {
            var file = await Registered(db, person, income, spouse);
            file.Authorise(Today, Act(Officer));
            file.Check(Today, "相符", Vault, Act(Officer));
            await Desk(db, Officer).Enrol(file, $"2026-{person}", default);
            return file;
        }

        /// <summary>The worker with 1,200 yuan a year and a spouse.</summary>
        public static HouseholdInput Household(string income, int spouse) => new()
        {
            MainCause = HardshipCause.SeriousIllness,
            Contact = "联系人",
            Plan = "申请低保",
            Members =
            [
                new() { Kinship = Kinship.Holder, Situation = WorkSituation.OnSickLeave, Health = Health.SeriouslyIll, Illness = "尿毒症", Income = "1,200" },
                new() { Name = "配偶", Kinship = Kinship.Spouse, IdNumber = Persons.Number(spouse).Whole, Situation = WorkSituation.OutOfWork, Health = Health.Good, Income = income },
            ],
        };
    }
}
