using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Todos;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Organisations.Titles.Applications;
using UnionHome.Sample.Titles;

namespace UnionHome.Tests.Sample.Titles;

public sealed class TitleSampleTests
{
    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Zhenlai_has_as_many_standardised_unions_as_it_told_and_the_desk_has_every_state(Engine engine)
    {
        await using var host = await TestHost.Start(engine);
        await using var db = host.Open();
        var act = World.Act(new(2014, 1, 2, 0, 0, 0, TimeSpan.Zero));
        var city = Organisation.Root("220800", "白城市总工会", "", World.Beginning, act);
        var (zhenlai, other) = (city.Found("220821", "镇赉县总工会", "", OrganisationKind.County, World.Beginning, act), city.Found("220822", "通榆县总工会", "", OrganisationKind.County, World.Beginning, act));
        db.AddRange(city, zhenlai, other);
        for (var i = 0; i < 80; i++) db.Add(zhenlai.Found($"220821-{i:0000}", $"示例厂{i}工会", "", OrganisationKind.Grassroots, new(2014, 6, 30), act));
        for (var i = 0; i < 40; i++)
        {
            var township = other.Found($"220822-T{i:00}", $"示例乡{i}总工会", "", OrganisationKind.Township, World.Beginning, act);
            db.AddRange(township, township.Found($"220822-{i:0000}", $"示例公司{i}工会", "", OrganisationKind.Grassroots, World.Beginning, act));
        }

        await db.SaveChangesAsync();
        await using (var scope = host.Services.CreateAsyncScope()) await new TitleSample().Load(scope.ServiceProvider, default);

        var ledger = new FigureLedger(db);
        Assert.Equal(35m, (await ledger.Total("organisation.standardised_unions", zhenlai.Id, Period.Year(2014), FigureSource.Recorded)).Value);
        Assert.Equal(35m, (await ledger.Total("organisation.standardised_unions", city.Id, Period.Year(2026), FigureSource.Recorded)).Value);
        var states = await db.Set<TitleApplication>().GroupBy(a => a.State).Select(g => g.Key).ToListAsync();
        Assert.Superset(
            new HashSet<ApplicationState>
            {
                ApplicationState.Draft, ApplicationState.Submitted, ApplicationState.SentBack, ApplicationState.Reviewed, ApplicationState.Noticed, ApplicationState.Refused, ApplicationState.Withdrawn,
                ApplicationState.Awarded, ApplicationState.Doubted, ApplicationState.Lost,
            }, states.ToHashSet());
        Assert.False(await db.Set<Todo>().AnyAsync(t => t.SettledAt == null && db.Set<TitleApplication>().Any(a => a.Id == t.AboutId && (a.State == ApplicationState.Awarded || a.State == ApplicationState.Refused))));
    }
}
