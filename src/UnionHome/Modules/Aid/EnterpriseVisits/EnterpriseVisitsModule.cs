using Microsoft.EntityFrameworkCore;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Modules;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Aid.EnterpriseVisits;

/// <summary>Visits of unions to enterprises in difficulty (走访困难企业), and what became of their promises. The permissions are those of aid.</summary>
internal sealed class EnterpriseVisitsModule : IModule
{
    public IEnumerable<MenuItem> Menu => [new("走访困难企业", "/Aid/EnterpriseVisits/Index", "building-factory", AidModule.View, "帮扶", 46)];

    public void Add(IServiceCollection services)
    {
        services.AddScoped<DistressDesk>();
        services.AddScoped<IUnionEnding, PromisesFollow>();
        services.AddScoped<IFigureOrigins, DistressVisitOrigins>();
    }

    public void Map(IEndpointRouteBuilder routes) => DistressApi.Map(routes);
}

/// <summary>Promises of a merged union are its heir's; a union is not closed while somebody waits for one.</summary>
internal sealed class PromisesFollow(Db db) : IUnionEnding
{
    public Task Merged(Organisation union, Organisation heir, DateOnly on, Act act, CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task Closed(Organisation union, CancellationToken cancellationToken)
    {
        var waiting = await db.Set<DistressVisit>().CountAsync(v => v.Path == union.Path && v.State == DistressVisitState.Visited && v.Promised != null, cancellationToken);
        if (waiting > 0) throw new RuleViolation("distress.promises_open", "该工会走访困难企业时的承诺还有 {0} 件没有结果，请先回访办结，再撤销工会", null, waiting);
    }
}

/// <summary>The figure of enterprises visited leads to the visit, for those who may see it.</summary>
internal sealed class DistressVisitOrigins : IFigureOrigins
{
    public string RecordKind => DistressVisit.Kind;

    public Task<FigureOrigin?> Find(Guid recordId, string figure, CancellationToken cancellationToken = default) =>
        Task.FromResult<FigureOrigin?>(new($"/aid/enterprises/{recordId}", null, AidModule.View));
}
