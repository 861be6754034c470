using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;
using UnionHome.Foundation.Web;

namespace UnionHome.Tests.Foundation.Todos;

public sealed class TodoListTests
{
    private static readonly FakeTimeProvider Clock = new(World.Act().At);

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_todo_is_seen_where_the_permission_reaches_and_nowhere_else(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var city = await World.City(db);
        var (county, other) = (await World.County(db, city), await World.County(db, city));
        Ask(county, "review", null);
        await db.SaveChangesAsync();

        Assert.Single((await List(db, await Readers.With(db, Role.Leader, city)).OfReader()).Rows);
        Assert.Single((await List(db, await Readers.With(db, Role.Leader, county)).OfReader()).Rows);
        Assert.Empty((await List(db, await Readers.With(db, Role.Leader, other)).OfReader()).Rows);
        Assert.Empty((await List(db, await Readers.With(db, Role.Worker, city)).OfReader()).Rows);
        Assert.Empty((await List(db, await Readers.With(db, Role.Leader, city)).OfReader(under: other.Path)).Rows);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_overdue_come_first_and_are_counted(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var city = await World.City(db);
        Ask(city, "some day", null);
        Ask(city, "today", Clock.Today());
        Ask(city, "late", Clock.Today().AddDays(-1));
        Ask(city, "very late", Clock.Today().AddDays(-9));
        await db.SaveChangesAsync();

        var list = List(db, await Readers.With(db, Role.Leader, city));
        var page = await list.OfReader();
        Assert.Equal(["very late", "late", "today", "some day"], page.Rows.Select(t => t.Kind));
        Assert.Equal((4, 2), (page.Total, page.Overdue));
        Assert.Equal(["very late", "late"], (await list.OfReader(overdueOnly: true)).Rows.Select(t => t.Kind));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_step_settles_the_old_and_asks_for_the_next(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var city = await World.City(db);
        var county = await World.County(db, city);
        Ask(city, "review", null);
        Ask(city, "pay", new(2026, 4, 2));
        Ask(county, "review", new(2026, 4, 3));
        await db.SaveChangesAsync();

        city.Raise(new TodoDone(city, World.Act(), "review"));
        Ask(city, "review", new(2026, 4, 1));
        await db.SaveChangesAsync();

        var rows = (await List(db, await Readers.With(db, Role.Leader, city)).OfReader()).Rows;
        Assert.Equal([("review", city.Id), ("pay", city.Id), ("review", county.Id)], rows.Select(t => (t.Kind, t.AboutId)));
        city.Raise(new TodoDone(city, World.Act()));
        await db.SaveChangesAsync();
        Assert.Equal([county.Id], await db.Set<Todo>().Where(t => t.SettledAt == null).Select(t => t.AboutId).ToListAsync());
    }

    [Fact]
    public async Task It_is_said_with_its_arguments()
    {
        await using var database = await TestDatabase.Create(Engine.Sqlite);
        await using var db = database.Open();
        var city = await World.City(db);

        Assert.Equal("审核样板县的报表", TodoList.Say(Todo.For(city, "review", Permitted, "审核{0}的报表", ["样板县"], "/", null, World.Act()), new Texts()));
    }

    private static string Permitted => Permission.All.Values.First(p => p.Roles.Contains(Role.Leader) && !p.Roles.Contains(Role.Worker)).Code;

    private static void Ask(Organisation about, string kind, DateOnly? due) =>
        about.Raise(Todo.For(about, kind, Permitted, "审核{0}的报表", [about.NameZh], "/", due, World.Act()));

    private static TodoList List(Db db, Guid user) => new(db, Readers.Reach(db, user, Clock), Clock);
}
