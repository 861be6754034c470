using UnionHome.Foundation.Access;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Modules;

namespace UnionHome.Modules.Aid.Pairing;

/// <summary>Cadres paired with households (结对帮扶): who visits whom, how often, and who owes a visit.</summary>
internal sealed class PairingModule : IModule
{
    public const string View = "pairing.view";
    public const string Keep = "pairing.keep";

    public IEnumerable<Permission> Permissions =>
    [
        new(View, "查看结对帮扶", Role.Leader, Role.Reviewer, Role.CaseOfficer, Role.GrassrootsChair, Role.Auditor),
        new(Keep, "办理结对帮扶", Role.CaseOfficer, Role.GrassrootsChair),
    ];

    public IEnumerable<MenuItem> Menu => [new("结对帮扶", "/Aid/Pairing/Index", "users", View, "帮扶", 44)];

    public void Add(IServiceCollection services)
    {
        services.AddScoped<PairDesk>();
        services.AddScoped<IFigureOrigins, PairOrigins>();
    }

    public void Map(IEndpointRouteBuilder routes) => PairingApi.Map(routes);
}

/// <summary>A figure of pairs leads to the pair, for those who may see it.</summary>
internal sealed class PairOrigins : IFigureOrigins
{
    public string RecordKind => Pair.Kind;

    public Task<FigureOrigin?> Find(Guid recordId, string figure, CancellationToken cancellationToken = default) =>
        Task.FromResult<FigureOrigin?>(new($"/aid/pairing/{recordId}", null, PairingModule.View));
}
