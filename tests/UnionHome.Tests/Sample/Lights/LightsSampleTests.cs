using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnionHome.Foundation.Commands;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations.Lights;

namespace UnionHome.Tests.Sample.Lights;

public sealed class LightsSampleTests
{
    private static readonly Period EndOf2014 = new(new(2014, 12, 31), new(2014, 12, 31));

    [Fact]
    public async Task Every_union_has_a_profile_and_Daan_shines_for_over_sixty_per_cent()
    {
        await using var host = await TestHost.Start(Engine.Sqlite);
        await Samples.Load(host.Services, CommandLine.Read(["sample", "--small"], TextWriter.Null), default);
        await using var scope = host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var grassroots = db.Organisations.Where(o => o.State == OrganisationState.Active && OrganisationKinds.Grassroots.Contains(o.Kind));
        Assert.Equal(0, await grassroots.CountAsync(o => !db.Set<UnionProfile>().Any(p => p.OrganisationId == o.Id)));
        var ledger = scope.ServiceProvider.GetRequiredService<FigureLedger>();
        var daan = await db.Organisations.SingleAsync(o => o.Code == "220882");
        var enterprises = (await ledger.Total("organisation.unionised_enterprises", daan.Id, EndOf2014, FigureSource.Recorded)).Value;
        if (enterprises > 0)
        {
            var recorded = await ledger.Total("organisation.shuangliang_coverage", daan.Id, EndOf2014, FigureSource.Recorded);
            Assert.InRange(recorded.Value!.Value, 60.01m, 70m);
        }

        var below = await grassroots.Under(daan.Path).CountAsync();
        var lit = (await ledger.Total(LightsFigures.Unions, daan.Id, EndOf2014, FigureSource.Recorded)).Value ?? 0;
        Assert.True(below == 0 || lit > 0.5m * below, $"{lit} of {below}");
    }
}
