using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Modules;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.PublicNotices;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Tree;
using UnionHome.Modules.Aid.Appraisals;
using UnionHome.Modules.Aid.Grants;
using UnionHome.Modules.Aid.Programmes;

namespace UnionHome.Modules.Aid;

/// <summary>Help for workers in hardship (困难帮扶): programmes, lists of grants, what was paid; paired cadres, help into work.</summary>
internal sealed class AidModule : IModule
{
    public const string View = "aid.view";
    public const string Keep = "aid.keep";
    public const string Decide = "aid.decide";
    public const string Appraise = "aid.appraise";

    public IEnumerable<Permission> Permissions =>
    [
        new(View, "查看帮扶项目和救助", Role.Leader, Role.Reviewer, Role.CaseOfficer, Role.GrassrootsChair, Role.FinanceClerk, Role.Auditor),
        new(Keep, "起草项目、编制发放名单", Role.CaseOfficer, Role.GrassrootsChair),
        new(Decide, "启用项目、审批发放名单、公布考核", Role.Leader),
        new(Appraise, "编制帮扶工作考核表、评分", Role.Reviewer),
    ];

    public IEnumerable<FigureDefinition> Figures => AidFigures.All;

    public IEnumerable<RuleDefinition> Rules => AidRules.All;

    public IEnumerable<MenuItem> Menu =>
    [
        new("帮扶项目", "/Aid/Programmes/Index", "heart-handshake", View, "帮扶", 41),
        new("发放名单", "/Aid/Lists/Index", "list-check", View, "帮扶", 42),
        new("救助明细", "/Aid/Grants/Index", "gift", View, "帮扶", 43),
        new("帮扶工作考核", "/Aid/Appraisals/Index", "medal", View, "帮扶", 49),
    ];

    public void Add(IServiceCollection services)
    {
        services.AddScoped<ProgrammeDesk>().AddScoped<GrantDesk>().AddScoped<AppraisalDesk>();
        services.AddScoped<INoticedRecords, NoticedLists>();
        services.AddScoped<IPaidRecords, PaidGrants>();
        services.AddScoped<IUnionEnding, GrantsFollow>();
        services.AddScoped<IFigureOrigins, GrantOrigins>();
        services.AddAttachmentsOf(Grant.Kind, View);
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        AidApi.Map(routes);
        AppraisalApi.Map(routes);
    }
}
