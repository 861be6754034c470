using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations.Enterprises;

namespace UnionHome.Tests.Modules.Organisations.Enterprises;

public sealed class DueReviewTests : IDisposable
{
    private static readonly DateOnly Start = new(2026, 1, 5);
    private readonly Registered register = new();
    private readonly FakeTimeProvider clock = new(World.Act().At);

    public void Dispose() => register.Dispose();

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_unit_is_due_when_its_months_are_over_and_is_counted_once_however_often_is_looked(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var county = await World.County(db, await World.City(db));
        foreach (var workers in (int[])[30, 40, 9]) db.Add(register.At(county, Start, workers: workers, opened: Start));
        await db.SaveChangesAsync();
        var review = new DueReview(db, new RuleBook(db), clock);

        await review.Run(default);
        Assert.Equal(0m, await Due());
        clock.Advance(TimeSpan.FromDays(150));
        await review.Run(default);
        await review.Run(default);
        Assert.Equal(2m, await Due());
        Assert.Equal(2, await db.Set<Enterprise>().CountAsync(e => e.IsDue));

        async Task<decimal> Due() => (await new FigureLedger(db).Total(EnterpriseFigures.Due, county.Id, new(clock.Today(), clock.Today()), FigureSource.Recorded)).Value ?? 0;
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_changed_rule_of_the_place_makes_units_due_and_lets_others_go(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var city = await World.City(db);
        var (strict, other) = (await World.County(db, city), await World.County(db, city, "另一县总工会"));
        var units = new[] { (strict, 12), (strict, 30), (other, 12), (other, 30) }.Select(u => register.At(u.Item1, new(2025, 1, 1), workers: u.Item2)).ToList();
        db.AddRange(units);
        await db.SaveChangesAsync();
        Assert.Equal([false, true, false, true], await Due());

        foreach (var (county, workers) in (IEnumerable<(Organisation, string)>)[(strict, "10"), (other, "50")])
            db.Add(RuleValue.Set(RuleDefinition.All[DueRule.WorkersCode], county, workers, new(2026, 1, 1), null, "县发〔2026〕1号", World.Act(reason: "本县规定")));
        await db.SaveChangesAsync();
        await new DueReview(db, new RuleBook(db), clock).Run(default);

        Assert.Equal([true, true, false, false], await Due());
        async Task<IEnumerable<bool>> Due()
        {
            var due = await db.Set<Enterprise>().AsNoTracking().ToDictionaryAsync(e => e.Id, e => e.IsDue);
            return units.Select(u => due[u.Id]);
        }
    }
}
