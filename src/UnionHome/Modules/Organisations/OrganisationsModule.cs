using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Jobs;
using UnionHome.Foundation.Modules;

namespace UnionHome.Modules.Organisations;

/// <summary>The union tree: looking it up, founding, renaming, moving, closing and merging unions, and their Excel form.</summary>
internal sealed class OrganisationsModule : IModule
{
    public const string View = "organisations.view";
    public const string Manage = "organisations.manage";

    public IEnumerable<Permission> Permissions =>
    [
        new(View, "查看工会组织", Role.Administrator, Role.Leader, Role.CaseOfficer, Role.Reviewer, Role.FinanceClerk, Role.Auditor, Role.Statistician, Role.Editor, Role.GrassrootsChair),
        new(Manage, "管理工会组织", Role.Administrator, Role.Leader),
    ];

    public IEnumerable<FigureDefinition> Figures => OrganisationFigures.All;

    public IEnumerable<MenuItem> Menu => [new("工会组织", "/Organisations/Index", "sitemap", View, "组织", 10)];

    public void Add(IServiceCollection services)
    {
        services.AddScoped<ImportDesk>();
        services.AddRecurring<UnionTermsFilling>(TimeSpan.FromHours(6));
        services.AddJob<OrganisationImport>(OrganisationImport.Kind, "导入工会", "/Modules/Organisations/_ImportResult.cshtml");
        services.AddAttachmentsOf("organisation", View);
    }

    public void Map(IEndpointRouteBuilder routes) => OrganisationsApi.Map(routes);
}
