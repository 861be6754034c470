using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Jobs;
using UnionHome.Foundation.Modules;
using UnionHome.Foundation.PublicNotices;
using UnionHome.Foundation.Rules;
using UnionHome.Modules.Organisations.Titles.Applications;
using UnionHome.Modules.Organisations.Titles.Programmes;

namespace UnionHome.Modules.Organisations.Titles;

/// <summary>
/// Programmes of titles: standardisation (标准化建设达标), learning and service unions, and whatever a union creates. One mechanism: a sheet by
/// year, self-assessment, review on site, public notice, award, yearly re-check, expiry.
/// </summary>
internal sealed class TitlesModule : IModule
{
    public const string View = "titles.view";
    public const string Manage = "titles.manage";
    public const string Apply = "titles.apply";
    public const string Review = "titles.review";
    public const string Award = "titles.award";

    public const string ReviewDays = "titles.review_days";
    public const string DecisionDays = "titles.decision_days";
    public const string RecheckMonths = "titles.recheck_months";
    public const string CareDays = "titles.care_days";

    public IEnumerable<Permission> Permissions =>
    [
        new(View, "查看达标和称号", Role.Administrator, Role.Leader, Role.CaseOfficer, Role.Reviewer, Role.Auditor, Role.Statistician, Role.Editor, Role.GrassrootsChair),
        new(Manage, "管理达标和称号项目", Role.Administrator, Role.Leader),
        new(Apply, "申报达标和称号", Role.GrassrootsChair, Role.CaseOfficer, Role.Administrator),
        new(Review, "考评和复查达标、称号", Role.CaseOfficer, Role.Reviewer, Role.Administrator),
        new(Award, "公示、认定和取消达标、称号", Role.Leader, Role.Administrator),
    ];

    public IEnumerable<FigureDefinition> Figures => TitlesFigures.All;

    public IEnumerable<RuleDefinition> Rules =>
    [
        new(ReviewDays, "申报考评期限", RuleKind.Number, "20", new(2012, 1, 1), Practice, RuleBasis.Practice)
        {
            Meaning = "申报提交后，上级工会应在这么多个工作日内完成实地考评；退回的申报也应在这么多个工作日内重新提交。", Unit = "工作日", Reach = RuleReach.County, Least = 1, Most = 250,
        },
        new(DecisionDays, "申报决定期限", RuleKind.Number, "10", new(2012, 1, 1), Practice, RuleBasis.Practice)
        {
            Meaning = "考评完成后决定是否公示、公示期满后决定认定，各应在这么多个工作日内办理。", Unit = "工作日", Reach = RuleReach.County, Least = 1, Most = 250,
        },
        new(RecheckMonths, "达标和称号复查间隔", RuleKind.Number, "12", new(2012, 1, 1), Practice, RuleBasis.Practice)
        {
            Meaning = "须年度复查的项目，认定或上次复查后隔这么多个月复查一次。", Unit = "个月", Reach = RuleReach.City, Least = 1, Most = 60,
        },
        new(CareDays, "复查和到期提前提醒的天数", RuleKind.Number, "60", new(2012, 1, 1), Practice, RuleBasis.Practice)
        {
            Meaning = "复查或到期之前这么多天，出现在有关工会的待办里；到期前这么多天起可以重新申报。", Unit = "天", Reach = RuleReach.City, Least = 1, Most = 365,
        },
    ];

    public IEnumerable<UnionPage> UnionPages => [new("达标和称号", "/Organisations/Titles/UnionTitles", "award", View, 70)];

    public IEnumerable<MenuItem> Menu =>
    [
        new("达标和称号", "/Organisations/Titles/Index", "award", View, "达标和双亮", 60),
        new("达标和称号申报", "/Organisations/Titles/Applications/Index", "checklist", View, "达标和双亮", 61),
    ];

    private const string Practice = "通行做法，以本地达标考核办法为准";

    public void Add(IServiceCollection services)
    {
        services.AddScoped<ProgrammeDesk>();
        services.AddScoped<ApplicationDesk>();
        services.AddScoped<TitleBoard>();
        services.AddScoped<INoticedRecords, NoticedApplications>();
        services.AddRecurring<TitleCare>(TitleCare.Interval);
        services.AddAttachmentsOf(TitleApplication.Kind, View);
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        ProgrammesApi.Map(routes);
        ApplicationsApi.Map(routes);
    }
}
