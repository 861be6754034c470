using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Returns;

namespace UnionHome.Tests.Modules.Returns;

public sealed class ReturnTests
{
    private const string Files = "aid.hardship_files";
    private const string Visits = "aid.living_aid";
    private static readonly Period Year = Period.Year(2014);
    private static readonly Act Clerk = World.Act() with { UserId = Guid.CreateVersion7(), UserName = "填报员" };
    private static readonly Act Above = World.Act() with { UserId = Guid.CreateVersion7(), UserName = "审核员" };

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task An_accepted_return_stands_in_the_ledger_as_reported(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var county = await World.County(db, await World.City(db));

        await Accepted(db, county, (Files, "3771", "exact"), (Visits, "1955", "more than"));

        var ledger = new FigureLedger(db);
        var files = await ledger.Total(Files, county.Id, Year, FigureSource.Reported);
        Assert.Equal((3771m, Qualifier.Exact), (files.Value, files.Qualifier));
        var visits = await ledger.Total(Visits, county.Id, Year, FigureSource.Reported);
        Assert.Equal((1955m, Qualifier.MoreThan), (visits.Value, visits.Qualifier));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_correction_changes_the_total_only_when_it_is_accepted(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var city = await World.City(db);
        var county = await World.County(db, city);
        var first = await Accepted(db, county, (Files, "3771", "exact"), (Visits, "100", "more than"));

        var correction = first.Correct(county, Clerk);
        correction.Write([Told(Files, "3800", "exact"), Told(Visits, "90", "exact")]);
        correction.Submit(Clerk.On, Clerk);
        db.Add(correction);
        await db.SaveChangesAsync();
        Assert.Equal(3771m, (await new FigureLedger(db).Total(Files, city.Id, Year, FigureSource.Reported)).Value);

        correction.Accept(Above, first);
        await db.SaveChangesAsync();

        var visits = await new FigureLedger(db).Total(Visits, city.Id, Year, FigureSource.Reported);
        Assert.Equal(3800m, (await new FigureLedger(db).Total(Files, city.Id, Year, FigureSource.Reported)).Value);
        Assert.Equal((90m, Qualifier.Exact), (visits.Value, visits.Qualifier));
        Assert.Equal(ReturnState.Replaced, first.State);
        Assert.Equal(correction.Id, first.ReplacedById);
    }

    [Fact]
    public void Who_submitted_does_not_accept()
    {
        var of = Submitted(NewUnion());

        var refusal = Assert.Throws<RuleViolation>(() => of.Accept(Clerk));

        Assert.Equal("returns.own_return", refusal.Code);
        Assert.Equal(ReturnState.Submitted, of.State);
    }

    [Fact]
    public void Sending_back_needs_a_reason_and_opens_the_sheet_again()
    {
        var of = Submitted(NewUnion());
        Assert.Equal("steps.reason_missing", Assert.Throws<RuleViolation>(() => of.SendBack(Above.On, Above)).Code);

        of.SendBack(Above.On, Above with { Reason = "与台账不符" });
        of.Write([Told(Files, "12", "exact")]);

        Assert.Equal(12, of.Lines.Single().Amount);
    }

    [Fact]
    public void A_period_that_has_not_begun_cannot_be_told()
    {
        var refusal = Assert.Throws<RuleViolation>(() => new Return(NewUnion(), Period.Year(2030), "", Clerk));
        Assert.Equal(("returns.period_not_begun", "From"), (refusal.Code, refusal.Field));
    }

    [Fact]
    public void A_period_that_is_not_over_cannot_be_submitted()
    {
        var of = new Return(NewUnion(), Period.Year(2026), "", Clerk);
        of.Write([Told(Files, "1", "exact")]);
        Assert.Equal("returns.period_not_over", Assert.Throws<RuleViolation>(() => of.Submit(Clerk.On, Clerk)).Code);
    }

    [Theory]
    [InlineData("aid.no_such", "1", null, "Figure", "returns.unknown_figure")]
    [InlineData(Files, "许多", null, "Value", "returns.not_a_number")]
    [InlineData(Files, "-1", null, "Value", "returns.negative")]
    [InlineData(Files, "1.5", null, "Value", "returns.not_whole")]
    [InlineData("bargaining.wage_contract_rate", "100.1", null, "Value", "returns.over_hundred")]
    [InlineData("bargaining.wage_contract_rate", "91.333", null, "Value", "returns.too_many_decimals")]
    [InlineData(Files, "1", "元", "Unit", "returns.unit_does_not_fit")]
    public void A_wrong_entry_is_refused_at_its_field(string figure, string value, string? unit, string field, string code)
    {
        var refusal = Assert.Throws<RuleViolation>(() => new ReturnEntry { Figure = figure, Value = value, Unit = unit }.Read());
        Assert.Equal((field, code), (refusal.Field, refusal.Code));
    }

    [Theory]
    [InlineData(Files, "3,771", 3771)]
    [InlineData(Files, "3771", 3771)]
    [InlineData("bargaining.wage_contract_rate", "91.3%", 9130)]
    [InlineData("aid.hardship_aid_amount", "314000.5", 31400050)]
    public void Numbers_are_read_as_people_type_them(string figure, string value, long amount) =>
        Assert.Equal(amount, new ReturnEntry { Figure = figure, Value = value }.Read().Amount);

    [Fact]
    public void A_figure_stands_in_a_return_once()
    {
        var of = new Return(NewUnion(), Year, "", Clerk);
        Assert.Equal("returns.figure_twice", Assert.Throws<RuleViolation>(() => of.Write([Told(Files, "1", "exact"), Told(Files, "2", "exact")])).Code);
    }

    private static Organisation NewUnion() => Organisation.Root("R1", "样板市总工会", "", World.Beginning, World.Act());

    private static ToldFigure Told(string figure, string value, string qualifier) =>
        new ReturnEntry { Figure = figure, Value = value, Qualifier = qualifier }.Read();

    private static Return Submitted(Organisation union)
    {
        var of = new Return(union, Year, "", Clerk);
        of.Write([Told(Files, "10", "exact")]);
        of.Submit(Clerk.On, Clerk);
        return of;
    }

    private static async Task<Return> Accepted(Db db, Organisation union, params (string Figure, string Value, string Qualifier)[] told)
    {
        var of = new Return(union, Year, "", Clerk);
        of.Write([.. told.Select(t => Told(t.Figure, t.Value, t.Qualifier))]);
        of.Submit(Clerk.On, Clerk);
        of.Accept(Above);
        db.Add(of);
        await db.SaveChangesAsync();
        return of;
    }
}
