using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Modules.Bulletins;

namespace UnionHome.Tests.Modules.Bulletins;

public sealed class EditionTests
{
    private const string Files = "有{{ 'aid.hardship_files' | figure }}。";

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_published_edition_keeps_its_figures_whatever_the_ledger_says_later(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var city = await World.City(db);
        await Bulletin.Report(db, city, "aid.hardship_files", 3771);
        var edition = await Bulletin.Publish(db, await Bulletin.Draft(db, city, (city, Files)));
        await Bulletin.Report(db, city, "aid.hardship_files", 3780);

        await using var later = database.Open();
        var printed = await later.Set<Edition>().SingleAsync(e => e.Id == edition.Id, TestContext.Current.CancellationToken);
        var figure = await later.Set<PublishedFigure>().SingleAsync(f => f.EditionId == edition.Id, TestContext.Current.CancellationToken);
        Assert.Equal("有3771份。", Bulletin.PlainText(printed.Stories.Single().PrintedZh));
        Assert.Equal((3771m, 1, 1, FigureSource.Reported), (figure.Value, figure.Number, figure.Position, figure.Source));
        Assert.Equal("有3780份。", Bulletin.PlainText((await Bulletin.Read(later, printed)).Stories[0].Reading.Zh));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_change_after_the_approval_has_to_be_looked_at_before_publishing(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var city = await World.City(db);
        await Bulletin.Report(db, city, "aid.hardship_files", 3771);
        var edition = await Bulletin.Draft(db, city, (city, Files));
        edition.Check(await Bulletin.Read(db, edition), Bulletin.Writer());
        edition.Approve(await Bulletin.Read(db, edition), Bulletin.Leader());
        await Bulletin.Report(db, city, "aid.hardship_files", 3800);
        var reading = await Bulletin.Read(db, edition);
        Assert.Equal("bulletins.changed_since_approval", Assert.Throws<RuleViolation>(() => edition.Publish(reading, Bulletin.Writer())).Code);

        edition.SendBack(Bulletin.Leader("档案数变了"));
        await Bulletin.Publish(db, edition);
        Assert.Equal(EditionState.Published, edition.State);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Whoever_wrote_in_an_edition_does_not_approve_it(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var city = await World.City(db);
        await Bulletin.Report(db, city, "aid.hardship_files", 3771);
        var edition = await Bulletin.Draft(db, city, (city, Files));
        edition.Write(edition.Stories.Single(), Bulletin.Text(Files, Files), Bulletin.Leader());
        edition.Check(await Bulletin.Read(db, edition), Bulletin.Writer());
        var reading = await Bulletin.Read(db, edition);
        Assert.Equal("bulletins.own_work", Assert.Throws<RuleViolation>(() => edition.Approve(reading, Bulletin.Leader())).Code);
        Assert.Equal("bulletins.own_work", Assert.Throws<RuleViolation>(() => edition.Approve(reading, Bulletin.Writer())).Code);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_figure_without_a_value_keeps_an_edition_from_being_sent_for_approval(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var city = await World.City(db);
        var edition = await Bulletin.Draft(db, city, (city, Files));
        var reading = await Bulletin.Read(db, edition);
        Assert.Equal("bulletins.missing_value", Assert.Throws<RuleViolation>(() => edition.Check(reading, Bulletin.Writer())).Code);
        Assert.Equal(EditionState.Drafted, edition.State);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_number_so_small_that_it_could_show_who_was_in_need_is_not_published(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var city = await World.City(db);
        await Bulletin.Report(db, city, "aid.hardship_files", 3);
        var edition = await Bulletin.Draft(db, city, (city, Files));
        var reading = await Bulletin.Read(db, edition);
        Assert.Equal("bulletins.small_cell", Assert.Throws<RuleViolation>(() => edition.Check(reading, Bulletin.Writer())).Code);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_is_published_is_not_edited_and_is_withdrawn_only_with_a_reason(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var city = await World.City(db);
        await Bulletin.Report(db, city, "aid.hardship_files", 3771);
        var edition = await Bulletin.Publish(db, await Bulletin.Draft(db, city, (city, Files)));
        Assert.Equal("bulletins.not_draft", Assert.Throws<RuleViolation>(() => edition.Rename("新", "New", Bulletin.Year, Bulletin.Writer())).Code);
        Assert.Equal("steps.reason_missing", Assert.Throws<RuleViolation>(() => edition.Withdraw(Bulletin.Leader())).Code);
        edition.Withdraw(Bulletin.Leader("有误"));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        Assert.Equal((EditionState.Withdrawn, "有误"), (edition.State, edition.WithdrawnBecause));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Stories_are_put_in_another_order_and_taken_out(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var city = await World.City(db);
        var edition = await Bulletin.Draft(db, city, (city, "一"), (city, "二"), (city, "三"));
        var before = edition.Version;
        edition.Move(edition.Stories.Last(), 1, Bulletin.Writer());
        edition.Remove(edition.Stories.Last(), Bulletin.Writer());
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        await using var later = database.Open();
        var read = await later.Set<Edition>().SingleAsync(e => e.Id == edition.Id, TestContext.Current.CancellationToken);
        Assert.Equal(["三", "一"], read.Stories.Select(s => s.TemplateZh));
        Assert.True(read.Version > before);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_county_writes_only_about_itself_and_below(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var city = await World.City(db);
        var county = await World.County(db, city);
        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => Bulletin.Draft(db, county, (city, Files)));
        Assert.Equal("bulletins.union_outside", refusal.Code);
    }
}
