using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnionHome.Foundation.Commands;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations.Terms;
using UnionHome.Modules.Organisations.Training;
using UnionHome.Sample;
using UnionHome.Sample.Baicheng;

namespace UnionHome.Tests.Sample;

public sealed class TermsSampleTests(ITestOutputHelper output)
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_was_told_of_chairs_and_training_is_recorded_and_every_union_is_led(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        var services = new ServiceCollection().AddSingleton(db).AddSingleton(TimeProvider.System).AddScoped<RuleBook>().AddScoped<TermLimitsBook>().BuildServiceProvider();
        foreach (var part in (ISample[])[new BaichengSample(), new BaichengTree()]) await part.Load(services, CancellationToken.None);
        var watch = Stopwatch.StartNew();
        await new TermsSample().Load(services, CancellationToken.None);
        output.WriteLine($"{engine}: {watch.ElapsedMilliseconds} ms");

        var ledger = new FigureLedger(db);
        var unions = await db.Organisations.ToDictionaryAsync(o => o.Code);
        var day = new Period(new(2014, 12, 31), new(2014, 12, 31));
        foreach (var figure in new[] { TermFigures.Townships, TermFigures.Subdistricts, TermFigures.Bureaus })
        {
            var told = await ledger.Total(figure, unions["220881"].Id, Period.Year(2014), FigureSource.Reported);
            Assert.Equal(told.Value, (await ledger.Total(figure, unions["220881"].Id, day, FigureSource.Recorded)).Value);
        }

        Assert.True((await ledger.Total(TrainedCadre.Figure, unions["220821"].Id, Period.Year(2014), FigureSource.Recorded)).Value > 160);
        Assert.Equal(unions.Count, await db.Set<Officer>().CountAsync(o => o.SeatOf != null && o.Office == OfficerPost.Chair));
        Assert.True(await db.Set<Term>().CountAsync(t => t.OverdueSince != null) is > 10 and < 80);
    }
}
