using UnionHome.Foundation.Access;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Jobs;
using UnionHome.Foundation.Modules;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.People.Members;

/// <summary>The register of members: joining, moving between unions, leaving, cards, the sheet of a hundred thousand.</summary>
internal sealed class MembersModule : IModule
{
    public const string View = "members.view";
    public const string Manage = "members.manage";
    public const string Expel = "members.expel";
    public const string Reveal = "members.reveal";

    public IEnumerable<Permission> Permissions =>
    [
        new(View, "查看会员", Role.Administrator, Role.Leader, Role.CaseOfficer, Role.Reviewer, Role.Auditor, Role.Statistician, Role.GrassrootsChair),
        new(Manage, "管理会员", Role.Administrator, Role.CaseOfficer, Role.GrassrootsChair),

        // Who keeps the register does not expel from it.
        new(Expel, "会员除名", Role.Leader, Role.Reviewer),
        new(Reveal, "查看和导出会员的完整号码", Role.Administrator, Role.Leader, Role.CaseOfficer, Role.GrassrootsChair),
    ];

    public IEnumerable<FigureDefinition> Figures => MemberFigures.All;

    public IEnumerable<RuleDefinition> Rules => MemberRules.All;

    public IEnumerable<MenuItem> Menu =>
    [
        new("会员", "/People/Members/Index", "id", View, "会员", 34),
        new("转会", "/People/Members/Transfers", "arrows-exchange", View, "会员", 35),
    ];

    public IEnumerable<UnionPage> UnionPages => [new("会员", "/People/Members/Of", "id", View, 25)];

    public void Add(IServiceCollection services)
    {
        services.AddScoped<MemberDesk>();
        services.AddScoped<TransferDesk>();
        services.AddScoped<IFigureOrigins, MemberOrigins>();
        services.AddScoped<IUnionEnding, MembersFollow>();
        services.AddJob<MemberImport>(MemberImport.Kind, "导入会员", "/Modules/People/Members/_ImportResult.cshtml");
    }

    public void Map(IEndpointRouteBuilder routes) => MembersApi.Map(routes);
}
