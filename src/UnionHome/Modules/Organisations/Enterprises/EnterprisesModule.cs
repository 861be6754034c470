using UnionHome.Foundation.Access;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Jobs;
using UnionHome.Foundation.Modules;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Organisations.Enterprises;

/// <summary>Enterprises with and without a union: the register, the campaign to reach those that are left, the visit log.</summary>
internal sealed class EnterprisesModule : IModule
{
    public const string View = "enterprises.view";
    public const string Keep = "enterprises.keep";
    public const string Visit = "enterprises.visit";
    public const string Reveal = "enterprises.reveal";

    public IEnumerable<Permission> Permissions =>
    [
        new(View, "查看企业和建会情况", Role.Administrator, Role.Leader, Role.Reviewer, Role.Auditor, Role.Statistician, Role.CaseOfficer),
        new(Keep, "登记和变更企业", Role.Administrator, Role.CaseOfficer),
        new(Visit, "走访企业、推动建会", Role.Administrator, Role.CaseOfficer),
        new(Reveal, "查看企业联系人", Role.Administrator, Role.CaseOfficer),
    ];

    public IEnumerable<FigureDefinition> Figures => EnterpriseFigures.All;

    public IEnumerable<RuleDefinition> Rules => DueRule.Rules;

    public IEnumerable<MenuItem> Menu =>
    [
        new("建会攻坚", "/Organisations/Enterprises/Campaign", "flag", View, "组织", 30),
        new("企业和单位", "/Organisations/Enterprises/Index", "building-factory-2", View, "组织", 31),
    ];

    public IEnumerable<UnionPage> UnionPages => [new("覆盖的单位", "/Organisations/Enterprises/Covered", "building-factory-2", OrganisationsModule.View, 60)];

    public void Add(IServiceCollection services)
    {
        services.AddScoped<EnterpriseDesk>();
        services.AddScoped<EnterpriseImportDesk>();
        services.AddScoped<IUnionEnding, EnterprisesFollow>();
        services.AddScoped<IFigureOrigins, EnterpriseOrigins>();
        services.AddJob<EnterpriseImport>(EnterpriseImport.Kind, "导入单位", "/Modules/Organisations/Enterprises/_ImportResult.cshtml");
        services.AddRecurring<DueReview>(DueReview.Interval);
    }

    public void Map(IEndpointRouteBuilder routes) => EnterprisesApi.Map(routes);
}
