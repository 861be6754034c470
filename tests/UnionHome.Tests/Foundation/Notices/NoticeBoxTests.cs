using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Notices;

namespace UnionHome.Tests.Foundation.Notices;

public sealed class NoticeBoxTests
{
    private static string Permitted => Permission.All.Values.First(p => p.Roles.Contains(Role.Leader) && !p.Roles.Contains(Role.Worker)).Code;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_message_reaches_all_who_hold_the_permission_above_except_its_sender(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var city = await World.City(db);
        var (county, other) = (await World.County(db, city), await World.County(db, city));
        var (above, here, sender) = (await Readers.With(db, Role.Leader, city), await Readers.With(db, Role.Leader, county), await Readers.With(db, Role.Leader, county));
        var (beside, worker) = (await Readers.With(db, Role.Leader, other), await Readers.With(db, Role.Worker, county));
        county.Raise(new NoticeToHolders(Permitted, county.Path, "return.reminder", "请填报", [], "/", Readers.Act(sender)));
        await db.SaveChangesAsync();

        var unread = new List<int>();
        foreach (var user in new[] { above, here, sender, beside, worker }) unread.Add(await Box(db, user).Unread());
        Assert.Equal([1, 1, 0, 0, 0], unread);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Only_those_at_the_union_itself_are_told_when_it_is_so_asked(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var city = await World.City(db);
        var county = await World.County(db, city);
        var (above, here) = (await Readers.With(db, Role.Leader, city), await Readers.With(db, Role.Leader, county));
        county.Raise(new NoticeToHolders(Permitted, county.Path, "return.reminder", "请填报", [], "/", World.Act(), OnlyAt: true));
        await db.SaveChangesAsync();

        Assert.Equal((0, 1), (await Box(db, above).Unread(), await Box(db, here).Unread()));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Opening_marks_as_read_and_nobody_opens_anothers_message(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var city = await World.City(db);
        var (mine, other) = (await Readers.With(db, Role.Leader, city), await Readers.With(db, Role.Leader, city));
        var notice = Notice.To(mine, "return.sent_back", "被退回", [], "/returns/1", World.Act());
        db.AddRange(notice, Notice.To(mine, "return.accepted", "已通过", [], "/returns/1", World.Act(World.Act().At.AddMinutes(1))));
        await db.SaveChangesAsync();

        await Assert.ThrowsAsync<NotFound>(() => Box(db, other).Open(notice.Id));
        await Box(db, mine).Open(notice.Id);
        Assert.Equal(["return.accepted"], (await Box(db, mine).Page(1, unreadOnly: true)).Rows.Select(n => n.Kind));
        Assert.Equal(["return.accepted", "return.sent_back"], (await Box(db, mine).Page(1, unreadOnly: false)).Rows.Select(n => n.Kind));
        await Box(db, mine).ReadAll();
        Assert.Equal(0, await Box(db, mine).Unread());
    }

    private static NoticeBox Box(Db db, Guid user) => new(db, Readers.Reach(db, user), TimeProvider.System);
}
