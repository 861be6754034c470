using UnionHome.Foundation.Access;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Modules;
using UnionHome.Foundation.Rules;

namespace UnionHome.Modules.Returns;

/// <summary>Returns (填报): the figures that unions tell for a period, checked and accepted by the level above.</summary>
internal sealed class ReturnsModule : IModule
{
    public const string View = "returns.view";
    public const string Fill = "returns.fill";
    public const string Accept = "returns.accept";
    public const string StepDays = "returns.step_days";

    public IEnumerable<Permission> Permissions =>
    [
        new(View, "查看填报", Role.Administrator, Role.Leader, Role.Reviewer, Role.Auditor, Role.Statistician, Role.Editor, Role.CaseOfficer, Role.GrassrootsChair),
        new(Fill, "填写和提交填报", Role.Statistician, Role.CaseOfficer, Role.GrassrootsChair),
        new(Accept, "审核填报", Role.Statistician, Role.Reviewer, Role.Leader),
    ];

    public IEnumerable<RuleDefinition> Rules =>
    [
        new(ReturnChecks.BigChange, "填报数字变动须说明的幅度", RuleKind.Number, "50", new(2014, 1, 1), "统计工作惯例：与上期相比变动较大的数字应说明原因", RuleBasis.Practice)
        {
            Meaning = "与同一工会上一期填报相比，变动超过这个百分比的数字必须写明原因才能提交。",
            Unit = "%",
            Least = 1,
            Most = 1000,
        },
        new(StepDays, "填报各环节期限", RuleKind.Number, "5", new(2014, 1, 1), "统计工作惯例：催报、审核和修改各给一周", RuleBasis.Practice)
        {
            Meaning = "填报的审核、退回后的修改和催报后的填写，每个环节应在多少个工作日内办完。", Unit = "工作日", Reach = RuleReach.County, Least = 1, Most = 60,
        },
    ];

    public IEnumerable<MenuItem> Menu =>
    [
        new("填报", "/Returns/Index", "clipboard-text", View, "统计", 20),
        new("填报进度", "/Returns/Filing", "list-check", View, "统计", 21),
    ];

    public void Add(IServiceCollection services)
    {
        services.AddScoped<ReturnChecks>();
        services.AddScoped<ReturnDesk>();
        services.AddScoped<IFigureOrigins, ReturnOrigins>();
    }

    public void Map(IEndpointRouteBuilder routes) => ReturnsApi.Map(routes);
}
