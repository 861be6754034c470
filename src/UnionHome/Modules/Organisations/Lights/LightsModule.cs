using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Jobs;
using UnionHome.Foundation.Modules;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Organisations.Lights;

/// <summary>Both lights on (双亮): the plaque of a union and the identity of its chair made public, and looked after.</summary>
internal sealed class LightsModule : IModule
{
    public const string View = "lights.view";
    public const string Fill = "lights.fill";

    /// <summary>Held at a union above: looks whether what was told is so.</summary>
    public const string Check = "lights.check";
    public const string Map = "lights.map";

    public IEnumerable<Permission> Permissions =>
    [
        new(View, "查看双亮情况", Role.Administrator, Role.Leader, Role.CaseOfficer, Role.Reviewer, Role.Auditor, Role.Statistician, Role.Editor, Role.GrassrootsChair),
        new(Fill, "填写公开信息并亮牌、亮身份", Role.Administrator, Role.CaseOfficer, Role.GrassrootsChair),
        new(Check, "抽查双亮情况", Role.Leader, Role.Reviewer, Role.CaseOfficer),
        new(Map, "提供公开页面的地图", Role.Administrator),
    ];

    public IEnumerable<FigureDefinition> Figures => LightsFigures.All;

    public IEnumerable<RuleDefinition> Rules => LightsRules.All;

    public IEnumerable<MenuItem> Menu => [new("双亮", "/Organisations/Lights/Index", "bulb", View, "达标和双亮", 50)];

    public IEnumerable<UnionPage> UnionPages => [new("双亮", "/Organisations/Lights/Union", "bulb", View, 50)];

    public void Add(IServiceCollection services)
    {
        services.AddScoped<LightsDesk>();
        services.AddScoped<LightsCoverage>();
        services.AddScoped<Print.CardPress>();
        services.AddScoped<IUnionEnding, LightsFollow>();
        services.AddScoped<IFigureOrigins, LightsOrigins>();
        services.AddRecurring<LightsWatch>(TimeSpan.FromMinutes(15));
        services.AddAttachmentsOf(UnionProfile.Kind, View);
        services.AddAttachmentsOf(SpotCheck.Kind, View);
    }

    void IModule.Map(IEndpointRouteBuilder routes)
    {
        LightsApi.Map(routes);
        LightsFiles.Map(routes);
    }
}
