using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnionHome.Foundation.Commands;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Todos;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.Aid.Programmes;
using UnionHome.Modules.Funds;
using UnionHome.Modules.Funds.Goods;
using UnionHome.Sample.Baicheng;
using UnionHome.Sample.Baicheng.Records;

namespace UnionHome.Tests.Sample.Baicheng;

public sealed class BaichengRecordsTests
{
    /// <summary>A twentieth of all, and in the long run the whole.</summary>
    private static long Told(FigureFact fact) => Engines.IsLong ? (long)fact.Number : Math.Max(2, (long)fact.Number / 20);

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_is_recorded_equals_every_published_figure_of_aid_donations_and_pairing(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        foreach (ISample sample in new ISample[] { new BaichengSample(), new BaichengTree(), new BaichengRecords(Told) })
        {
            await using var scope = host.Services.CreateAsyncScope();
            await sample.Load(scope.ServiceProvider, TestContext.Current.CancellationToken);
        }

        await using var db = host.Open();
        var unions = await db.Organisations.Where(o => o.Code.Length == 6).ToDictionaryAsync(o => o.Code, o => o.Id);
        var ledger = new FigureLedger(db);
        var wrong = new List<string>();
        foreach (var fact in BaichengRecords.Figures)
        {
            var total = await ledger.Total(fact.Code, unions[fact.Union], fact.Period.Period, FigureSource.Recorded);
            if (total.Value != Told(fact)) wrong.Add($"{fact.Union} {fact.Code} {fact.Period.Period}: {total.Value}, told {Told(fact)}");
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.Equal(0, await db.Set<HardshipFile>().CountAsync(f => f.State != FileState.Left));
        Assert.Equal(0, await db.Set<Fund>().CountAsync(f => f.State != FundState.Closed));
        Assert.Equal(0, await db.Set<AidProgramme>().CountAsync(p => p.State != ProgrammeState.Closed));
        Assert.Equal(0, await db.Set<Store>().CountAsync(s => s.State != StoreState.Closed));
        Assert.Equal([], await db.Set<Todo>().Where(t => t.SettledAt == null).Select(t => t.AboutKind + " " + t.Kind).Distinct().ToListAsync());
    }
}
