using UnionHome.Foundation.Access;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Jobs;
using UnionHome.Foundation.Modules;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Organisations.Terms;

/// <summary>Terms of committees and their officers (届次与班子): in office, re-election, by-election, chairs appointed at once.</summary>
internal sealed class TermsModule : IModule
{
    public const string View = "officers.view";
    public const string Plan = "officers.plan";
    public const string Manage = "officers.manage";
    public const string Approve = "officers.approve";

    public IEnumerable<Permission> Permissions =>
    [
        new(View, "查看届次与班子", Role.Administrator, Role.Leader, Role.CaseOfficer, Role.Reviewer, Role.FinanceClerk, Role.Auditor, Role.Statistician, Role.Editor, Role.GrassrootsChair),
        new(Plan, "办理换届", Role.Administrator, Role.CaseOfficer, Role.GrassrootsChair),
        new(Manage, "登记届次和任职", Role.Administrator, Role.CaseOfficer),
        new(Approve, "审批换届", Role.Leader, Role.Reviewer),
    ];

    public IEnumerable<FigureDefinition> Figures => TermFigures.All;

    public IEnumerable<RuleDefinition> Rules => TermRules.All;

    public IEnumerable<MenuItem> Menu =>
    [
        new("换届到期", "/Organisations/Terms/Overdue", "calendar-due", View, "班子和干部", 40),
        new("工会干部", "/Organisations/Terms/Officers", "users", View, "班子和干部", 41),
    ];

    public IEnumerable<UnionPage> UnionPages => [new("届次与班子", "/Organisations/Terms/Index", "users", View, 20)];

    public void Map(IEndpointRouteBuilder routes) => TermsApi.Map(routes);

    public void Add(IServiceCollection services)
    {
        services.AddScoped<TermDesk>();
        services.AddRecurring<TermWatch>(TermWatch.Interval);
        services.AddScoped<TermLimitsBook>();
        services.AddScoped<IUnionEnding, TermsFollow>();
    }
}
