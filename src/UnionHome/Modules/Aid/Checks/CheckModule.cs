using UnionHome.Foundation.Modules;
using UnionHome.Modules.Aid.Hardship;

namespace UnionHome.Modules.Aid.Checks;

/// <summary>Filed households matched with lists of other offices (数据比对核查).</summary>
internal sealed class CheckModule : IModule
{
    public IEnumerable<MenuItem> Menu => [new("比对核查", "/Aid/Checks/Index", "checklist", HardshipModule.View, "帮扶", 45)];

    public void Add(IServiceCollection services) => services.AddScoped<CheckDesk>();

    public void Map(IEndpointRouteBuilder routes) => CheckApi.Map(routes);
}
