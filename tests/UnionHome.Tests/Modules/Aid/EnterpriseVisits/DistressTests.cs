using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid;
using UnionHome.Modules.Aid.EnterpriseVisits;
using UnionHome.Tests.Modules.Aid.Grants;

namespace UnionHome.Tests.Modules.Aid.EnterpriseVisits;

/// <summary>Visits to enterprises in difficulty: once a year each in the figure, every promise until there is an answer to it.</summary>
public sealed class DistressTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_promise_is_a_todo_until_a_follow_up_says_that_it_is_kept(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var aid = await AidWorld.Open(db);
        var desk = Desk(db, aid);
        var visit = await desk.Record(aid.County.Code, null, Told(aid.Today.AddDays(-3)) with { Promised = "协调补发工资", PromisedUntil = aid.Today.AddDays(7) }, default);

        var waiting = await Waiting(db, visit);
        Assert.Equal(("follow-up", aid.County.Path, aid.Today.AddDays(7)), (waiting.Kind, waiting.Path, waiting.DueOn));
        foreach (var (code, told) in (IEnumerable<(string, ToldFollowUp)>)
        [
            ("distress.follow_up_day", Answer(aid.Today.AddDays(1), PromiseOutcome.Kept)), ("distress.follow_up_day", Answer(aid.Today.AddDays(-4), PromiseOutcome.Kept)),
            ("distress.next_missing", Answer(aid.Today, PromiseOutcome.Pending)), ("distress.next_before", Answer(aid.Today, PromiseOutcome.Pending) with { NextOn = aid.Today }),
            ("distress.text", Answer(aid.Today, PromiseOutcome.Kept) with { Became = " " }),
        ]) Assert.Equal(code, (await Refused(() => desk.FollowUp(visit, told, default))).Code);

        await desk.FollowUp(visit, Answer(aid.Today, PromiseOutcome.Pending) with { NextOn = aid.Today.AddDays(30) }, default);
        Assert.Equal(aid.Today.AddDays(30), (await Waiting(db, visit)).DueOn);
        Assert.Equal("distress.follow_up_day", (await Refused(() => desk.FollowUp(visit, Answer(aid.Today.AddDays(-1), PromiseOutcome.Kept), default))).Code);
        await desk.FollowUp(visit, Answer(aid.Today, PromiseOutcome.Kept) with { NextOn = aid.Today.AddDays(9) }, default);

        var kept = await db.Set<DistressVisit>().AsNoTracking().SingleAsync();
        Assert.Equal((DistressVisitState.Kept, aid.Today.AddDays(7), false), (kept.State, kept.PromisedUntil, kept.Waits));
        Assert.Equal([(PromiseOutcome.Pending, aid.Today.AddDays(30)), (PromiseOutcome.Kept, (DateOnly?)null)], kept.FollowUps.Select(f => (f.Outcome, f.NextOn)));
        Assert.Equal(0, await db.Set<Todo>().CountAsync(t => t.AboutId == visit.Id && t.SettledAt == null));
        Assert.Equal("steps.not_open", (await Refused(() => desk.FollowUp(visit, Answer(aid.Today, PromiseOutcome.Dropped), default))).Code);
        Assert.Equal(["create", "follow-up", "keep"], await db.Steps.Where(s => s.RecordId == visit.Id).OrderBy(s => s.At).ThenBy(s => s.Step).Select(s => s.Step).ToListAsync());

        var lost = await desk.Record(aid.County.Code, null, Told(aid.Today) with { Name = "另一厂", Promised = "联系订单" }, default);
        Assert.Null((await Waiting(db, lost)).DueOn);
        await desk.FollowUp(lost, Answer(aid.Today, PromiseOutcome.Dropped), default);
        Assert.Equal((DistressVisitState.Dropped, 0), (lost.State, await db.Set<Todo>().CountAsync(t => t.AboutId == lost.Id && t.SettledAt == null)));
        var bare = await desk.Record(aid.County.Code, null, Told(aid.Today) with { Name = "第三厂" }, default);
        Assert.Equal("distress.no_promise", (await Refused(() => desk.FollowUp(bare, Answer(aid.Today, PromiseOutcome.Kept), default))).Code);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_enterprise_counts_once_a_year_for_each_union_on_the_day_of_the_first_visit_that_stands(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var aid = await AidWorld.Open(db);
        aid.Clock.Advance(TimeSpan.FromDays(200));
        var desk = Desk(db, aid);
        Task<DistressVisit> Visit(string name, int month, int year = 2026, string? of = null, string? by = null) =>
            desk.Record(by ?? aid.County.Code, of, Told(new(year, month, 10)) with { Name = name }, default);

        await Visit("样板(集团)厂", 6);
        var first = await Visit("样板 （集团）厂", 3);
        await Visit("邻近厂", 4);
        await Visit("样板（集团）厂", 11, 2025);
        await Visit("样板（集团）厂", 5, by: aid.Union.Code);

        // The county has counted two enterprises, and the union below it one of them for itself.
        Assert.Equal((3m, 1m, 0m, 1m), (await Year(), await Month(3), await Month(6), await Total(db, aid.County, new(2025, 1, 1), new(2025, 12, 31))));

        // The later visit takes the place of the one that was written down wrongly.
        await desk.TakeBack(first, "记错企业", default);
        Assert.Equal((3m, 0m, 1m), (await Year(), await Month(3), await Month(6)));
        await Visit("样板（集团）厂", 3);
        Assert.Equal((3m, 1m, 0m), (await Year(), await Month(3), await Month(6)));

        // Two names of one enterprise are one once its union says so, whichever was known first.
        var own = await World.Grassroots(db, aid.County, "改名厂工会");
        await Visit("改名前厂", 2);
        await Visit("改名后厂", 5, of: own.Code);
        Assert.Equal(5m, await Year());
        var link = await Visit("改名前厂", 4, of: own.Code);
        Assert.Equal(4m, await Year());
        await desk.TakeBack(link, "不是同一家", default);
        Assert.Equal(5m, await Year());
        Assert.Equal(6, await db.Set<DistressVisit>().CountAsync(v => v.Counts));

        Task<decimal?> Year() => Total(db, aid.County, new(2026, 1, 1), new(2026, 12, 31));

        Task<decimal?> Month(int month) => Total(db, aid.County, new(2026, month, 1), new(2026, month, 28));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_visit_taken_back_counts_no_more_and_nothing_waits_for_it(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var aid = await AidWorld.Open(db);
        var desk = Desk(db, aid);
        var visit = await desk.Record(aid.County.Code, aid.Union.Code, Told(aid.Today) with { Promised = "联系订单", PromisedUntil = aid.Today }, default);
        Assert.Equal("distress.twice", (await Refused(() => desk.Record(aid.County.Code, null, Told(aid.Today), default))).Code);
        Assert.Equal("distress.twice", (await Refused(() => desk.Record(aid.County.Code, aid.Union.Code, Told(aid.Today) with { Name = "同一家厂的别名" }, default))).Code);
        Assert.Equal("distress.promises_open", (await Refused(() => new PromisesFollow(db).Closed(aid.County, default))).Code);

        Assert.Equal("steps.reason_missing", (await Refused(() => desk.TakeBack(visit, " ", default))).Code);
        await desk.TakeBack(visit, "记错企业", default);

        Assert.Equal((DistressVisitState.TakenBack, false, 0m), (visit.State, visit.Counts, await Total(db, aid.County, aid.Today, aid.Today)));
        Assert.Equal(0, await db.Set<Todo>().CountAsync(t => t.SettledAt == null));
        await new PromisesFollow(db).Closed(aid.County, default);
        Assert.Equal("steps.not_open", (await Refused(() => desk.TakeBack(visit, "再次作废", default))).Code);
        var again = await desk.Record(aid.County.Code, null, Told(aid.Today), default);
        Assert.Equal((true, 1m), (again.Counts, await Total(db, aid.County, aid.Today, aid.Today)));
        Assert.Equal([visit.Id], (await desk.Others(again, default)).Select(v => v.Id));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Two_officers_who_write_the_same_visit_down_at_once_write_it_once(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var aid = await AidWorld.Open(db);

        var answers = await Races.AtOnce(database, 4, async (mine, n) => await Desk(mine, aid).Record(aid.County.Code, null, Told(aid.Today.AddDays(-n % 2)), default));

        Assert.Equal((2, 2), (answers.Count(a => a is null), answers.Count(a => a == "distress.twice")));
        Assert.Equal((2, 1, 1m), (await db.Set<DistressVisit>().CountAsync(), await db.Set<DistressVisit>().CountAsync(v => v.Counts), await Total(db, aid.County, aid.Today.AddDays(-1), aid.Today)));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Nobody_writes_down_or_reads_a_visit_of_a_union_beyond_their_reach(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var aid = await AidWorld.Open(db);
        var elsewhere = await World.County(db, aid.City, "邻县总工会");
        Assert.Equal(("organisations.unknown_union", "Union"), At(await Refused(() => Desk(db, aid).Record(elsewhere.Code, null, Told(aid.Today), default))));
        Assert.Equal(("organisations.unknown_union", "EnterpriseUnion"), At(await Refused(() => Desk(db, aid).Record(aid.County.Code, elsewhere.Code, Told(aid.Today), default))));
        await Desk(db, aid).Record(aid.County.Code, null, Told(aid.Today) with { Promised = "联系订单" }, default);
        var theirs = await Readers.With(db, Role.CaseOfficer, elsewhere);
        var city = await Readers.With(db, Role.Auditor, aid.City);

        Assert.Equal((0, 1, 1, 0), (await Listed(theirs, new()), await Listed(city, new()), await Listed(city, new() { Promise = PromiseOutcome.Pending, Year = 2026, Q = "样板" }), await Listed(city, new() { Union = elsewhere.Code })));

        async Task<int> Listed(Guid who, DistressFilter filter) => await (await DistressRow.Within(db, Readers.Reach(db, who, aid.Clock), filter, default)).CountAsync();

        static (string, string?) At(RuleViolation refusal) => (refusal.Code, refusal.Field);
    }

    [Fact]
    public void What_cannot_be_is_refused_at_its_field()
    {
        var union = Organisation.Root("T0", "样板市总工会", "", World.Beginning, World.Act());
        var (act, told) = (World.Act(), Told(World.Act().On));
        foreach (var (field, wrong) in (IEnumerable<(string, ToldDistressVisit)>)
        [
            ("On", told with { On = act.On.AddDays(1) }), ("On", told with { On = World.Beginning.AddDays(-1) }), ("Name", told with { Name = " " }), ("Name", told with { Name = new('厂', 81) }),
            ("Visitors", told with { Visitors = "" }), ("Found", told with { Found = "" }), ("Workers", told with { Workers = -1 }), ("Brought", told with { Brought = new(-1) }),
            ("Promised", told with { PromisedUntil = act.On }), ("PromisedUntil", told with { Promised = "联系订单", PromisedUntil = act.On.AddDays(-1) }), ("NextStep", told with { NextStep = new('下', 401) }),
        ]) Assert.Equal(field, Assert.Throws<RuleViolation>(() => DistressVisit.Record(union, null, wrong, act)).Field);
        Assert.Equal("distress.itself", Assert.Throws<RuleViolation>(() => DistressVisit.Record(union, union, told, act)).Code);

        // A union of several enterprises would make them one.
        var joint = union.Found("T1", "联合工会", "", OrganisationKind.Joint, World.Beginning, act);
        Assert.Equal("distress.not_own", Assert.Throws<RuleViolation>(() => DistressVisit.Record(union, joint, told, act)).Code);
    }

    private static ToldDistressVisit Told(DateOnly on) => new("样板厂", on, "走访人甲、走访人乙", Difficulty.ShortTime, 120, "订单减少，职工轮休", null, null, Money.OfYuan(2_000), null);

    private static ToldFollowUp Answer(DateOnly on, PromiseOutcome outcome) => new(on, outcome, "已与企业联系", null);

    private static DistressDesk Desk(Db db, AidWorld aid) => new(db, Readers.Reach(db, aid.Officer, aid.Clock));

    private static Task<Todo> Waiting(Db db, DistressVisit visit) => db.Set<Todo>().AsNoTracking().SingleAsync(t => t.AboutId == visit.Id && t.SettledAt == null);

    private static async Task<decimal?> Total(Db db, Organisation union, DateOnly from, DateOnly to) =>
        (await new FigureLedger(db).Total(AidFigures.EnterprisesVisited, union.Id, new(from, to), FigureSource.Recorded)).Value;

    private static Task<RuleViolation> Refused(Func<Task> deed) => Assert.ThrowsAsync<RuleViolation>(deed);
}
