using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnionHome.Foundation.Commands;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Todos;
using UnionHome.Modules.Returns;
using UnionHome.Sample.Baicheng;

namespace UnionHome.Tests.Sample.Baicheng;

public sealed class BaichengSampleTests
{
    [Fact]
    public void The_table_has_111_figures_five_settings_and_statements_without_a_number()
    {
        Assert.Equal(111, BaichengFacts.Figures.Count);
        Assert.Equal(5, BaichengFacts.Settings.Count);
        Assert.Equal(BaichengFacts.All.Count, BaichengFacts.Figures.Count + BaichengFacts.Settings.Count + BaichengFacts.Qualitative.Count);
        Assert.Equal(9, BaichengFacts.Unions.Count);
    }

    [Fact]
    public void Every_figure_of_the_table_is_defined_in_the_unit_in_which_it_was_told()
    {
        var strange = BaichengFacts.Figures
            .Where(f => FigureCatalogue.Find(f.Code) is not { } figure || FigureUnits.Find(f.Unit) is not { } unit || !figure.Accepts(unit))
            .Select(f => $"{f.Code} in {f.Unit}").ToList();
        Assert.True(strange.Count == 0, string.Join(", ", strange));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Every_published_figure_comes_back_with_value_unit_and_qualifier(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        await Load(db);

        var unions = await db.Organisations.ToDictionaryAsync(o => o.Code, o => o.Id);
        var ledger = new FigureLedger(db);
        var wrong = new List<string>();
        foreach (var fact in BaichengFacts.Figures)
        {
            var period = fact.Period.Period;
            foreach (var asked in period.To.Year == 2014 ? new[] { period, Period.Year(2014) } : [period])
            {
                var total = await ledger.Total(fact.Code, unions[fact.Union], asked, FigureSource.Reported);
                if ((total.Value, total.Unit.Code, total.Qualifier) != (fact.Number, fact.Unit, fact.Qualifier))
                    wrong.Add($"{fact.Union} {fact.Code} {asked}: {total.Value} {total.Unit.Code} {total.Qualifier}, told {fact.Number} {fact.Unit} {fact.Precision}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_unions_made_up_below_are_as_many_as_were_published(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        await Load(db, new BaichengSample(), new BaichengTree());

        var ledger = new FigureLedger(db);
        var year = Period.Year(2014);
        async Task<decimal?> Count(string union, string figure, FigureSource source = FigureSource.Recorded) =>
            (await ledger.Total(figure, (await db.Organisations.SingleAsync(o => o.Code == union)).Id, year, source)).Value;

        Assert.Equal(384, await Count("220821", "organisation.grassroots_unions"));
        Assert.Equal(await Count("220821", "organisation.grassroots_unions", FigureSource.Reported), await Count("220821", "organisation.grassroots_unions"));
        Assert.Equal((18, 6, 19), (await Count("220881", "organisation.township_unions"), await Count("220881", "organisation.street_unions"), await Count("220881", "organisation.bureau_unions")));
        Assert.Equal(await db.Organisations.CountAsync(), await Count("220800", "organisation.unions"));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Each_return_went_through_its_steps_and_nothing_is_left_to_do(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        await Load(db);

        var returns = await db.Set<Return>().Include(r => r.Lines).ToListAsync();
        Assert.Equal(BaichengFacts.Figures.Select(f => (f.Union, f.PeriodWords)).Distinct().Count(), returns.Count);
        Assert.Equal(111, returns.Sum(r => r.Lines.Count));
        Assert.All(returns, r => Assert.Equal(ReturnState.Accepted, r.State));
        var steps = await db.Steps.Where(s => s.RecordKind == Return.Kind).ToListAsync();
        Assert.All(steps.GroupBy(s => s.RecordId), s => Assert.Equal(["create", "submit", "accept"], s.OrderBy(x => x.At).Select(x => x.Step)));
        Assert.False(await db.Set<Todo>().AnyAsync(t => t.SettledAt == null));
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_says_how_a_service_is_arranged_is_a_rule_of_the_union_that_told_it(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        await Load(db);

        var book = new RuleBook(db);
        var tongyu = await db.Organisations.SingleAsync(o => o.Code == "220822");
        var taonan = await db.Organisations.SingleAsync(o => o.Code == "220881");
        Assert.Equal(4, (await book.Get("pairing.visits_per_year", tongyu.Path, new(2014, 6, 1))).Number);
        Assert.Equal(2000, (await book.Get("aid.medical_discount", taonan.Path, new(2014, 6, 1))).Number);
        Assert.Equal(0, (await book.Get("aid.medical_discount", tongyu.Path, new(2014, 6, 1))).Number);
    }

    private static async Task Load(Db db, params ISample[] parts)
    {
        await using var services = new ServiceCollection().AddSingleton(db).AddSingleton(TimeProvider.System).BuildServiceProvider();
        foreach (var part in parts.DefaultIfEmpty(new BaichengSample())) await part.Load(services, CancellationToken.None);
        db.ChangeTracker.Clear();
    }
}
