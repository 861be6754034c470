using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Tree;

namespace UnionHome.Tests.Foundation.Figures;

public sealed class FigureLedgerTests
{
    private const string Flow = "bargaining.wage_contracts_signed";
    private const string Stock = "bargaining.enterprises_with_wage_contract";
    private static readonly Period Year = Period.Year(2025);

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Writers_and_the_folder_at_once_lose_nothing(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var city = await World.City(db);
        var county = await World.County(db, city);
        using var done = new CancellationTokenSource();
        var folding = Task.Run(async () =>
        {
            await using var own = database.Open();
            while (!done.IsCancellationRequested) await new FigureFolder(own).Fold();
        });

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 25; i++) await Record(database, county.Id, Flow, new(2025, 1 + i % 12, 3), 2);
        })));
        await done.CancelAsync();
        await folding;
        await new FigureFolder(db).Fold();

        Assert.False(await db.Set<FigureTail>().AnyAsync());
        Assert.Equal(400, (await new FigureLedger(db).Total(Flow, city.Id, Year, FigureSource.Recorded)).Value);
        Assert.Equal(400, await db.Set<FigureSummary>().Where(s => s.Figure == Flow && s.Path == city.Path).SumAsync(s => s.Amount));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Two_returns_of_one_union_at_once_leave_one_level_in_force(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var county = await World.County(db, await World.City(db));

        await Task.WhenAll(Enumerable.Range(1, 12).Select(n => Task.Run(() => Raise(database, county.Id, FigurePosting.Reported(
            Stock, county.Id, Period.Month(2025, n), 100 + n, Qualifier.Exact, false, "test", Guid.CreateVersion7(), World.Act().At)))));

        var ledger = new FigureLedger(db);
        for (var month = 1; month <= 12; month++)
            Assert.Equal(100 + month, (await ledger.Total(Stock, county.Id, Period.Month(2025, month), FigureSource.Reported)).Value);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Last_years_children_stand_where_they_stood(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var city = await World.City(db);
        var (old, @new) = (await World.County(db, city), await World.County(db, city));
        var union = await World.Grassroots(db, old);
        await Record(database, union.Id, Flow, new(2025, 5, 1), 4);
        await Record(database, union.Id, Stock, new(2025, 5, 1), 6);
        await new TreeChanges(db).Move(union, @new, new(2026, 1, 10), World.Act());
        await Record(database, union.Id, Flow, new(2026, 2, 1), 5);
        var ledger = new FigureLedger(db);

        Assert.Equal(4, Assert.Single(await ledger.Below(Flow, old.Id, Year, FigureSource.Recorded)).Total.Value);
        Assert.Empty(await ledger.Below(Flow, @new.Id, Year, FigureSource.Recorded));
        Assert.Equal(5, Assert.Single(await ledger.Below(Flow, @new.Id, Period.Month(2026, 2), FigureSource.Recorded)).Total.Value);
        Assert.Equal(6, Assert.Single(await ledger.Below(Stock, @new.Id, Period.Month(2026, 2), FigureSource.Recorded)).Total.Value);
        Assert.Empty(await ledger.Below(Stock, old.Id, Period.Month(2026, 2), FigureSource.Recorded));
        Assert.Equal(6, Assert.Single(await ledger.Below(Stock, city.Id, Period.Month(2026, 2), FigureSource.Recorded, 2)).Total.Value);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_trend_of_a_level_is_its_height_at_each_months_end(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var county = await World.County(db, await World.City(db));
        await Record(database, county.Id, Stock, new(2024, 12, 5), 10);
        await Record(database, county.Id, Stock, new(2025, 2, 5), -3);
        await new FigureFolder(db).Fold();
        await Record(database, county.Id, Stock, new(2025, 3, 5), 1);

        var trend = await new FigureLedger(db).Trend(Stock, county.Id, new(new(2025, 1, 1), new(2025, 3, 31)), FigureSource.Recorded);

        Assert.Equal([10m, 7m, 8m], trend.Select(m => m.Value));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_person_counts_once_whoever_met_them_and_not_when_taken_back(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var city = await World.City(db);
        var (one, two) = (await World.County(db, city), await World.County(db, city));
        foreach (var (union, person, amount) in new[] { (one, "a", 1L), (two, "a", 1L), (two, "b", 1L), (one, "c", 1L), (one, "c", -1L) })
            db.Add(new FigureEntry { Figure = "test.persons", OrganisationId = union.Id, Path = union.Path, Date = new(2025, 3, 1), RecordedAt = World.Act().At, Person = person, Sum = new(amount, amount, 0, 0, 0) });
        await db.SaveChangesAsync();
        var persons = new FigureDefinition("test.persons", "人数", "Persons", FigureUnits.Person, FigureKind.DistinctPersons);
        var ledger = new FigureLedger(db);

        Assert.Equal(2, (await ledger.Sum(persons, [city.Path], Year, FigureSource.Recorded)).Amount);
        Assert.Equal(1, (await ledger.Sum(persons, [one.Path], Year, FigureSource.Recorded)).Amount);
        Assert.Equal(2, (await ledger.Sum(persons, [one.Path, two.Path], Year, FigureSource.Recorded)).Amount);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_merged_unions_levels_and_later_work_belong_to_its_heir(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var city = await World.City(db);
        var (merged, heir) = (await World.County(db, city), await World.County(db, city));
        await Record(database, merged.Id, Stock, new(2025, 5, 1), 4);
        await Record(database, merged.Id, Flow, new(2025, 5, 1), 9);
        await new TreeChanges(db).Merge(merged, heir, new(2026, 1, 1), World.Act());
        await Record(database, merged.Id, Stock, new(2026, 2, 1), -1);
        await Record(database, merged.Id, Stock, new(2025, 6, 1), 2);
        var ledger = new FigureLedger(db);

        Assert.Equal(5, (await ledger.Total(Stock, heir.Id, Period.Month(2026, 2), FigureSource.Recorded)).Value);
        Assert.Equal(0, (await ledger.Total(Stock, merged.Id, Period.Month(2026, 2), FigureSource.Recorded)).Value);
        Assert.Equal(6, (await ledger.Total(Stock, merged.Id, Year, FigureSource.Recorded)).Value);
        Assert.Equal(9, (await ledger.Total(Flow, merged.Id, Year, FigureSource.Recorded)).Value);
        Assert.Equal(2, (await ledger.Total(TreeFigures.Unions, city.Id, Period.Month(2026, 2), FigureSource.Recorded)).Value);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_union_that_still_counts_something_or_has_unions_below_is_not_closed(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var county = await World.County(db, await World.City(db));
        var union = await World.Grassroots(db, county);
        await Record(database, union.Id, Stock, new(2025, 5, 1), 1);
        var tree = new TreeChanges(db);

        Assert.Equal("organisations.still_counted", (await Assert.ThrowsAsync<RuleViolation>(() => tree.Close(union, new(2026, 1, 1), World.Act()))).Code);
        Assert.Equal("organisations.has_children", (await Assert.ThrowsAsync<RuleViolation>(() => tree.Close(county, new(2026, 1, 1), World.Act()))).Code);
        await Record(database, union.Id, Stock, new(2025, 12, 1), -1);
        await tree.Close(union, new(2026, 1, 1), World.Act());

        Assert.Equal(OrganisationState.Closed, union.State);
        Assert.Equal("figures.union_closed", (await Assert.ThrowsAsync<RuleViolation>(() => Record(database, union.Id, Flow, new(2026, 1, 5), 1))).Code);
        Assert.Equal(1, (await new FigureLedger(db).Total(TreeFigures.Unions, county.Id, Period.Month(2026, 2), FigureSource.Recorded)).Value);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_union_is_not_moved_under_itself_nor_a_period_moved_that_is_closed(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var city = await World.City(db);
        var county = await World.County(db, city);
        var union = await World.Grassroots(db, county);
        var other = await World.County(db, city);
        await new FigurePeriods(db, new(db)).Close(city, Year, World.Act());
        var tree = new TreeChanges(db);

        Assert.Equal("organisations.under_itself", (await Assert.ThrowsAsync<RuleViolation>(() => tree.Move(county, union, new(2026, 1, 1), World.Act()))).Code);
        Assert.Equal("figures.period_closed", (await Assert.ThrowsAsync<RuleViolation>(() => tree.Move(union, other, new(2025, 12, 31), World.Act()))).Code);
        Assert.Equal("organisations.day_ahead", (await Assert.ThrowsAsync<RuleViolation>(() => tree.Move(union, other, new(2027, 1, 1), World.Act()))).Code);
        Assert.Equal("organisations.root_stays", (await Assert.ThrowsAsync<RuleViolation>(() => tree.Move(city, other, new(2026, 1, 1), World.Act()))).Code);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_union_is_not_moved_on_a_day_on_which_one_that_has_left_it_since_still_stood_below(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var city = await World.City(db);
        var (county, other) = (await World.County(db, city), await World.County(db, city));
        var union = await World.Grassroots(db, county);
        var tree = new TreeChanges(db);
        await tree.Move(union, other, new(2026, 2, 1), World.Act());

        var refused = await Assert.ThrowsAsync<RuleViolation>(() => tree.Move(county, other, new(2026, 1, 31), World.Act()));

        Assert.Equal("organisations.day_before_last_change", refused.Code);
        await tree.Move(county, other, new(2026, 2, 1), World.Act());
    }

    private static Task Record(TestDatabase database, Guid union, string figure, DateOnly on, long amount) =>
        Raise(database, union, FigurePosting.Recorded(figure, union, on, amount, "test", Guid.CreateVersion7(), World.Act().At));

    private static async Task Raise(TestDatabase database, Guid union, FigurePosting posting)
    {
        await using var db = database.Open();
        (await db.Organisations.SingleAsync(o => o.Id == union)).Raise(posting);
        await db.SaveChangesAsync();
    }
}
