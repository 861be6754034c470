using UnionHome.Foundation.Access;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Modules;
using UnionHome.Foundation.Rules;

namespace UnionHome.Modules.Organisations.Founding;

/// <summary>Founding a union: asked for by workers, an enterprise or a plan; prepared, elected, approved, its plaque handed over.</summary>
internal sealed class FoundingModule : IModule
{
    public const string View = "founding.view";
    public const string Handle = "founding.handle";
    public const string Approve = "founding.approve";

    public IEnumerable<Permission> Permissions =>
    [
        new(View, "查看建会申请", Role.Administrator, Role.Leader, Role.Reviewer, Role.Auditor, Role.CaseOfficer),
        new(Handle, "办理建会", Role.Administrator, Role.CaseOfficer),
        new(Approve, "审批建会", Role.Leader),
    ];

    public IEnumerable<FigureDefinition> Figures => FoundingFigures.All;

    public IEnumerable<RuleDefinition> Rules => FoundingRules.All;

    public IEnumerable<MenuItem> Menu => [new("建会申请", "/Organisations/Founding/Index", "building-community", View, "组织", 32)];

    public void Add(IServiceCollection services) => services.AddScoped<FoundingDesk>();

    public void Map(IEndpointRouteBuilder routes) => FoundingApi.Map(routes);
}
