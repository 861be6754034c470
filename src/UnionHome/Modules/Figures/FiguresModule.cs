using UnionHome.Foundation.Access;
using UnionHome.Foundation.Modules;

namespace UnionHome.Modules.Figures;

/// <summary>Reading the figures ledger (统计台账): the catalogue, each figure's page, comparisons, dashboards, and the closing of periods.</summary>
internal sealed class FiguresModule : IModule
{
    public const string View = "figures.view";
    public const string Close = "figures.close";

    public IEnumerable<Permission> Permissions =>
    [
        new(View, "查看统计数据", Role.Administrator, Role.Leader, Role.CaseOfficer, Role.Reviewer, Role.FinanceClerk, Role.Auditor, Role.Statistician, Role.Editor, Role.GrassrootsChair),
        new(Close, "封账和更正重报", Role.Leader, Role.Statistician),
    ];

    public IEnumerable<MenuItem> Menu =>
    [
        new("统计看板", "/Figures/Dashboard", "layout-dashboard", View, "统计", 5),
        new("指标目录", "/Figures/Index", "chart-bar", View, "统计", 10),
        new("填报与记录对比", "/Figures/Comparison", "arrows-diff", View, "统计", 30),
        new("封账", "/Figures/Periods/Index", "lock", View, "统计", 40),
    ];

    public void Add(IServiceCollection services) => services.AddScoped<FigureDesk>();

    public void Map(IEndpointRouteBuilder routes) => FiguresApi.Map(routes);
}
