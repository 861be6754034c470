using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Todos;
using UnionHome.Modules.Aid.Applications;
using UnionHome.Tests.Modules.Aid.Grants;

namespace UnionHome.Tests.Modules.Aid.Applications;

/// <summary>From grassroots to county to city and down again: who sees it, and who deals with it.</summary>
public sealed class RelayTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_a_union_passes_up_it_still_sees_and_only_the_one_above_deals_with(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var aid = await AidWorld.Open(db);
        var (chair, beside) = (await Applied.Chair(db, aid.Union), await Applied.Chair(db, await World.Grassroots(db, aid.County)));
        var city = await Readers.With(db, Role.CaseOfficer, aid.City);
        var (application, _) = await Applied.By(db, aid, 1);
        Assert.True(await Sees(db, aid, chair, application));
        Assert.False(await Sees(db, aid, beside, application));

        Assert.Equal("steps.reason_missing", (await Refused(() => Applied.Desk(db, aid, chair).PassUp(application, "", default))).Code);
        await Applied.Desk(db, aid, chair).PassUp(application, "核实困难属实，本级没有资金", default);
        Assert.Equal((aid.County.Id, aid.Union.Path), (application.HandsId, application.Path));
        Assert.True(await Sees(db, aid, chair, application));
        Assert.Equal("applications.in_other_hands", (await Refused(() => Applied.Desk(db, aid, chair).Refuse(application, "不", default))).Code);
        Assert.Equal([aid.County.Path], await OpenTodos(db, application));

        await Applied.Desk(db, aid, aid.Officer).PassUp(application, "请市里解决", default);
        Assert.Equal("applications.in_other_hands", (await Refused(() => Applied.Desk(db, aid, aid.Officer).Ask(application, "问", default))).Code);
        Assert.Equal("applications.no_above", (await Refused(() => Applied.Desk(db, aid, city).PassUp(application, "再上", default))).Code);
        await Applied.Desk(db, aid, city).PassDown(application, aid.County.Code, "按政策由县里办", default);
        Assert.Equal((aid.County.Id, aid.Union.Path), (application.HandsId, application.Path));
        Assert.Equal(["create", "pass-down", "pass-up", "pass-up"], await db.Steps.Where(s => s.RecordId == application.Id).OrderBy(s => s.Step).Select(s => s.Step).ToListAsync());
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_goes_down_to_another_union_stands_there_and_the_first_still_sees_it(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var aid = await AidWorld.Open(db);
        var other = await World.Grassroots(db, await World.County(db, aid.City));
        var (chair, theirs) = (await Applied.Chair(db, aid.Union), await Applied.Chair(db, other));
        var city = await Readers.With(db, Role.CaseOfficer, aid.City);
        var (application, _) = await Applied.By(db, aid, 1);
        await Applied.Desk(db, aid, chair).PassUp(application, "已调到邻县", default);
        Assert.Equal("organisations.unknown_union", (await Refused(() => Applied.Desk(db, aid, aid.Officer).PassDown(application, other.Code, "邻县职工", default))).Code);
        await Applied.Desk(db, aid, aid.Officer).PassUp(application, "邻县职工", default);
        Assert.False(await Sees(db, aid, theirs, application));
        await Applied.Desk(db, aid, city).PassDown(application, other.Code, "职工现在这里", default);

        Assert.Equal((other.Id, other.Path, aid.Union.Id), (application.HandsId, application.Path, application.CameFromId!.Value));
        Assert.True(await Sees(db, aid, theirs, application));
        Assert.True(await Sees(db, aid, chair, application));
        Assert.True(await Sees(db, aid, aid.Officer, application));
        Assert.False(await Sees(db, aid, await Applied.Chair(db, await World.Grassroots(db, aid.County)), application));
        Assert.Equal("applications.in_other_hands", (await Refused(() => Applied.Desk(db, aid, chair).Refuse(application, "不", default))).Code);
        await Applied.Desk(db, aid, theirs).Ask(application, "请补充", default);
        Assert.Equal(other.Path, (await db.Set<ApplicationQuestion>().SingleAsync()).Path);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_desk_is_told_of_the_same_worker_elsewhere_but_not_what_it_is(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var aid = await AidWorld.Open(db);
        var other = await World.Grassroots(db, await World.County(db, aid.City), "邻县厂工会");
        var (here, _) = await Applied.By(db, aid, 1);
        Assert.Empty(await Applied.Desk(db, aid, aid.Officer).Matches(here, default));
        var (there, _) = await Applied.By(db, aid, 1, other);
        await aid.Household(db, 1, union: other);

        Assert.Equal([("邻县厂工会", false), ("邻县厂工会", true)], (await Applied.Desk(db, aid, aid.Officer).Matches(here, default)).Select(m => (m.UnionZh, m.Filed)));
        Assert.Equal([("样板厂工会", false), ("邻县厂工会", true)], (await Applied.Desk(db, aid, aid.Officer).Matches(there, default)).Select(m => (m.UnionZh, m.Filed)));
        await Applied.Desk(db, aid, await Applied.Chair(db, other)).Refuse(there, "重复", default);
        Assert.Equal([true], (await Applied.Desk(db, aid, aid.Officer).Matches(here, default)).Select(m => m.Filed));

        // The file lies out of reach: it is neither opened twice nor joined from here.
        Assert.Null(await Applied.Taking(db, aid, aid.Officer).FileOf(here, default));
        Assert.Equal("applications.no_file", (await Refused(() => Applied.Taking(db, aid, aid.Officer).IntoFile(here, default))).Code);
    }

    private static async Task<bool> Sees(Db db, AidWorld aid, Guid who, AidApplication application)
    {
        var within = await ApplicationDesk.Within(db, Readers.Reach(db, who, aid.Clock), ApplicationsModule.View, default);
        return await within.AnyAsync(a => a.Id == application.Id);
    }

    private static Task<List<string>> OpenTodos(Db db, AidApplication application) => db.Set<Todo>().Where(t => t.AboutId == application.Id && t.SettledAt == null).Select(t => t.Path).ToListAsync();

    private static Task<RuleViolation> Refused(Func<Task> deed) => Assert.ThrowsAsync<RuleViolation>(deed);
}
