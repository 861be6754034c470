using UnionHome.Foundation.Data;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Tree;

namespace UnionHome.Tests.Foundation.Rules;

public sealed class RuleBookTests
{
    private static readonly RuleDefinition Cell = RuleDefinition.All["figures.small_cell"];

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_nearest_value_in_force_on_the_day_holds(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var city = await World.City(db);
        var (county, other) = (await World.County(db, city), await World.County(db, city));
        var rule = Cell with { Reach = RuleReach.County };
        db.Add(Value(rule, city, "8", new(2025, 1, 1)));
        db.Add(Value(rule, county, "10", new(2026, 1, 1), new(2026, 6, 30)));
        await db.SaveChangesAsync();

        var book = new RuleBook(db);
        Assert.Equal(5, (await book.Get(rule.Code, city.Path, new(2024, 12, 31))).Number);
        Assert.Equal(8, (await book.Get(rule.Code, county.Path, new(2025, 12, 31))).Number);
        Assert.Equal(10, (await book.Get(rule.Code, county.Path, new(2026, 3, 1))).Number);
        Assert.Equal(8, (await book.Get(rule.Code, county.Path, new(2026, 7, 1))).Number);
        Assert.Equal(8, (await book.Get(rule.Code, other.Path, new(2026, 3, 1))).Number);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Of_two_values_for_one_day_the_later_set_holds_and_both_stay(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var city = await World.City(db);
        db.Add(Value(Cell, city, "8", new(2025, 1, 1)));
        await db.SaveChangesAsync();
        db.Add(RuleValue.Set(Cell, city, "9", new(2025, 1, 1), null, "市发〔2025〕1号", World.Act(World.Act().At.AddMinutes(1), "改正")));
        await db.SaveChangesAsync();

        var book = new RuleBook(db);
        Assert.Equal(9, (await book.Get(Cell.Code, city.Path, new(2025, 1, 1))).Number);
        Assert.Equal(["9", "8"], (await book.History(Cell.Code, city.Path)).Select(v => v.Value));
    }

    [Theory]
    [InlineData("", "rules.number")]
    [InlineData("4.5", "rules.number")]
    [InlineData("-1", "rules.least")]
    [InlineData("9999999999999999999999", "rules.number")]
    public void A_value_that_does_not_fit_is_refused(string typed, string code) =>
        Assert.Equal(code, Assert.Throws<RuleViolation>(() => RuleText.Check(Cell, typed, "Value")).Code);

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_county_cannot_set_a_rule_of_the_city(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var county = await World.County(db, await World.City(db));

        Assert.Equal("rules.reach", Assert.Throws<RuleViolation>(() => Value(Cell with { Reach = RuleReach.City }, county, "6", new(2025, 1, 1))).Code);
    }

    [Fact]
    public void Every_default_fits_its_own_rule() =>
        Assert.All(RuleDefinition.All.Values, rule => Assert.Equal(rule.Default, RuleText.Check(rule, rule.Default, "Value")));

    private static RuleValue Value(RuleDefinition rule, Organisation union, string value, DateOnly from, DateOnly? until = null) =>
        RuleValue.Set(rule, union, value, from, until, "市发〔2025〕1号", World.Act(reason: "本市规定"));
}
