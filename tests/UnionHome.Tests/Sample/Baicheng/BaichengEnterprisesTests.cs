using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnionHome.Foundation.Commands;
using UnionHome.Foundation.Figures;
using UnionHome.Modules.Organisations.Enterprises;
using UnionHome.Modules.Organisations.Founding;
using UnionHome.Sample.Baicheng;
using UnionHome.Tests.Modules.Organisations.Enterprises;

namespace UnionHome.Tests.Sample.Baicheng;

public sealed class BaichengEnterprisesTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task What_the_enterprises_count_is_what_the_unions_told(Engine engine)
    {
        using var register = new Registered();
        await using var database = await TestDatabase.Create(engine);
        await using var db = database.Open();
        await using var services = new ServiceCollection().AddSingleton(db).AddSingleton(TimeProvider.System).AddSingleton(register.Vault).BuildServiceProvider();
        foreach (var part in (ISample[])[new BaichengSample(), new BaichengTree(), new BaichengEnterprises()]) await part.Load(services, CancellationToken.None);
        db.ChangeTracker.Clear();
        var (ledger, end) = (new FigureLedger(db), new Period(new(2014, 1, 1), new(2014, 12, 31)));
        async Task<decimal> Value(string union, string figure, FigureSource source = FigureSource.Recorded) =>
            (await ledger.Total(figure, (await db.Organisations.SingleAsync(o => o.Code == union)).Id, end, source)).Value ?? 0;

        Assert.Equal((111, 110), (await Value("220881", EnterpriseFigures.Due), await Value("220881", EnterpriseFigures.DueWithUnion)));
        Assert.Equal(await Value("220881", EnterpriseFigures.FoundingRate, FigureSource.Reported), Math.Round(await Value("220881", EnterpriseFigures.FoundingRate), 1));
        Assert.Equal(99.1m, Math.Round(await Value("220881", EnterpriseFigures.FoundingRate), 1));
        var taobei = (await db.Organisations.SingleAsync(o => o.Code == "220802")).Path;
        var larger = await db.Set<Enterprise>().Where(e => e.Path.StartsWith(taobei) && e.IsPrivate && e.IsAboveScale).ToListAsync();
        Assert.True(larger.Count > 10);
        Assert.All(larger, e => Assert.NotNull(e.UnionId));
        Assert.Equal(larger.Count, await Value("220802", EnterpriseFigures.AboveScalePrivate));
        Assert.True(await Value("220882", EnterpriseFigures.Unionised) > 60);
        Assert.All(await db.Set<Enterprise>().Select(e => e.Name).ToListAsync(), name => Assert.Contains("示例", name, StringComparison.Ordinal));
        Assert.Equal([FoundingState.Asked, FoundingState.Requested], await db.Set<FoundingRequest>().OrderBy(r => r.State).Select(r => r.State).ToListAsync());
    }
}
