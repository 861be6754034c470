using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Jobs;
using UnionHome.Foundation.Modules;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Organisations.LegalPersons;

/// <summary>Registration of unions as legal persons (法人资格登记).</summary>
internal sealed class LegalPersonsModule : IModule
{
    public const string View = "legal_persons.view";
    public const string Apply = "legal_persons.apply";
    public const string Check = "legal_persons.check";
    public const string Register = "legal_persons.register";

    public const string AnswerDays = "legal_persons.answer_days";
    public const string ChangeDays = "legal_persons.change_days";
    public const string ExpiringMonths = "legal_persons.expiring_months";

    public IEnumerable<Permission> Permissions =>
    [
        new(View, "查看法人资格登记", Role.Administrator, Role.Leader, Role.CaseOfficer, Role.Reviewer, Role.FinanceClerk, Role.Auditor, Role.Statistician, Role.Editor, Role.GrassrootsChair),
        new(Apply, "申请法人资格登记", Role.Administrator, Role.CaseOfficer, Role.GrassrootsChair),
        new(Check, "审查法人资格申请", Role.CaseOfficer, Role.Reviewer, Role.Leader),
        new(Register, "核准法人资格登记", Role.Leader, Role.Reviewer),
    ];

    public IEnumerable<FigureDefinition> Figures => LegalPersonFigures.All;

    public IEnumerable<RuleDefinition> Rules =>
    [
        new(AnswerDays, "法人登记的办理期限", RuleKind.Number, "15", new(2014, 1, 1), "通行做法：自受理申请起十五日内答复", RuleBasis.Practice)
        {
            Meaning = "审查、核准和办理变更等每一步应在这么多天内完成。", Unit = "天", Least = 1, Most = 60,
        },
        new(ChangeDays, "法人登记的变更期限", RuleKind.Number, "30", new(2014, 1, 1), "基层工会法人登记管理办法：名称、住所、法定代表人等变更，自变更之日起三十日内申请变更登记", RuleBasis.Source)
        {
            Meaning = "名称、法定代表人变化或换届后，应在这么多天内办理变更或换证。", Unit = "天", Least = 1, Most = 90,
        },
        new(ExpiringMonths, "证书到期提前提醒", RuleKind.Number, "6", new(2014, 1, 1), "通行做法：与换届提醒同步", RuleBasis.Practice)
        {
            Meaning = "有效期在这么多个月内届满的证书列为即将到期。", Unit = "个月", Least = 1, Most = 24,
        },
    ];

    public IEnumerable<MenuItem> Menu => [new("法人资格", "/Organisations/LegalPersons/List", "certificate", View, "组织", 33)];

    public void Add(IServiceCollection services)
    {
        services.AddScoped<LegalPersonDesk>();
        services.AddScoped<IUnionEnding, LegalPersonsFollow>();
        services.AddRecurring<LegalPersonWatch>(LegalPersonWatch.Interval);
        services.AddAttachmentsOf(LegalPersonRegistration.Kind, View);
    }

    public IEnumerable<UnionPage> UnionPages => [new("法人资格", "/Organisations/LegalPersons/Index", "certificate", View, 30)];

    public void Map(IEndpointRouteBuilder routes) => LegalPersonsApi.Map(routes);
}
