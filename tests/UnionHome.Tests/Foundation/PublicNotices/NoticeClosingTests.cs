using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using UnionHome.Foundation.Calendar;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.PublicNotices;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;

namespace UnionHome.Tests.Foundation.PublicNotices;

public sealed class NoticeClosingTests
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_unopposed_notice_moves_its_record_on_once_and_an_opposed_one_waits(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var (quiet, opposed) = (await Published(db), await Published(db));
        var objection = opposed.Receive("不实", _ => (null, null), Monday.AddDays(14), PublicNoticeTests.On(Monday.AddDays(1)));
        await db.SaveChangesAsync();
        var moved = new Movements();

        await Run(db, moved, new(2026, 3, 9));
        Assert.Empty(moved.Unopposed);
        await Run(db, moved, new(2026, 3, 10));
        await Run(db, moved, new(2026, 3, 10));
        Assert.Equal([quiet.AboutId], moved.Unopposed);

        await using var later = database.Open();
        var handler = PublicNoticeTests.On(new(2026, 3, 11)) with { UserId = Guid.CreateVersion7(), UserName = "核查人", Reason = "查无实据" };
        var (notice, against) = (await later.Set<PublicNotice>().SingleAsync(n => n.Id == opposed.Id), await later.Set<PublicObjection>().SingleAsync());
        await Desk(later, moved).Dismiss(notice, against, handler, default);
        Assert.Equal([quiet.AboutId, opposed.AboutId], moved.Unopposed);
        Assert.Equal(PublicNoticeState.Closed, notice.State);
        Assert.NotNull((await later.Set<Todo>().SingleAsync(t => t.AboutId == objection.Id)).SettledAt);
        Assert.Equal(["publish", "object", "dismiss", "close"], await later.Steps.Where(s => s.RecordId == opposed.Id).OrderBy(s => s.At).ThenBy(s => s.Id).Select(s => s.Step).ToListAsync());
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_holiday_announced_meanwhile_moves_the_last_day(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var notice = await Published(db, new(2027, 3, 1));
        Assert.Equal(new DateOnly(2027, 3, 8), notice.Until);
        db.Add(CalendarYear.Announced(await db.Organisations.SingleAsync(), 2027, false, "通知", [new(2027, 3, 3), new(2027, 3, 4)], [], World.Act()));
        await db.SaveChangesAsync();
        var moved = new Movements();

        await Run(db, moved, new(2027, 3, 9));
        Assert.Empty(moved.Unopposed);
        Assert.Equal(new DateOnly(2027, 3, 10), (await db.Set<PublicNotice>().AsNoTracking().SingleAsync()).Until);
        await Run(db, moved, new(2027, 3, 11));
        Assert.Single(moved.Unopposed);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_objection_at_the_moment_of_closing_wins_or_comes_too_late_but_is_never_lost(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var notice = await Published(db);
        var moved = new Movements();
        await using var closing = database.Open();
        var seen = await closing.Set<PublicNotice>().SingleAsync();
        notice.Receive("不实", _ => (null, null), Monday.AddDays(14), PublicNoticeTests.On(notice.Until));
        await db.SaveChangesAsync();

        await Desk(closing, moved).CloseIfDue(seen, PublicNoticeTests.On(notice.Until.AddDays(1)), default);
        await Assert.ThrowsAsync<Conflict>(() => closing.SaveChangesAsync());

        Assert.Equal((PublicNoticeState.Showing, 1), await db.Set<PublicNotice>().AsNoTracking().Select(n => new ValueTuple<PublicNoticeState, int>(n.State, n.OpenObjections)).SingleAsync());
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_record_that_goes_elsewhere_takes_its_notice_and_the_open_objections_along(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var notice = await Published(db);
        notice.Receive("不实", _ => (null, null), Monday.AddDays(14), PublicNoticeTests.On(Monday));
        await db.SaveChangesAsync();

        var about = await db.Organisations.SingleAsync();
        about.Raise(new NoticeWithdrawn(about, PublicNoticeTests.On(Monday.AddDays(1))));
        await db.SaveChangesAsync();

        await using var again = database.Open();
        Assert.Equal(PublicNoticeState.Withdrawn, (await again.Set<PublicNotice>().SingleAsync()).State);
        Assert.Equal(ObjectionState.Lapsed, (await again.Set<PublicObjection>().SingleAsync()).State);
        Assert.False(await again.Set<Todo>().AnyAsync(t => t.SettledAt == null));
        Assert.True(await again.Steps.AnyAsync(s => s.RecordId == notice.Id && s.Step == "withdraw"));
    }

    private static async Task<PublicNotice> Published(Db db, DateOnly? from = null)
    {
        var union = await db.Organisations.FirstOrDefaultAsync() ?? await World.City(db);
        var start = from ?? Monday;
        var window = await new NoticeBook(new RuleBook(db), new CalendarBook(db)).Window(union.Path, start);
        var notice = PublicNotice.Of(union, union, "拟认定公示", [], [new("工会", union.NameZh)], "/organisations", window, [], PublicNoticeTests.On(start));
        db.Add(notice);
        await db.SaveChangesAsync();
        return notice;
    }

    private static Task Run(Db db, Movements moved, DateOnly today) =>
        new NoticeClosing(db, Desk(db, moved), new FakeTimeProvider(PublicNoticeTests.On(today).At), NullLogger<NoticeClosing>.Instance).Run(default);

    private static PublicNoticeDesk Desk(Db db, Movements moved) => new(db, new CalendarBook(db), [moved]);

    /// <summary>A module whose records are unions, and which only writes down what it is told.</summary>
    private sealed class Movements : INoticedRecords
    {
        public string RecordKind => "organisation";

        public List<Guid> Unopposed { get; } = [];

        Task INoticedRecords.Unopposed(PublicNotice notice, Act act, CancellationToken cancellationToken)
        {
            Unopposed.Add(notice.AboutId);
            return Task.CompletedTask;
        }

        public Task Stopped(PublicNotice notice, PublicObjection objection, Act act, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
