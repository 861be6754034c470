using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Modules;
using UnionHome.Foundation.Payments;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Aid.Disasters;

/// <summary>Disasters (灾害救助快速通道): surveys on the spot, reports upward, relief, rebuilding. The permissions are those of aid, but for who reads a report.</summary>
internal sealed class DisastersModule : IModule
{
    public const string Read = "disasters.read";

    public const string ReportDays = "aid.disaster_report_days";
    public const string VisitDays = "aid.disaster_visit_days";

    private const string Practice = "没有全国统一的期限；工会救灾工作的通行做法，各地以本地办法为准";
    private static readonly DateOnly Since = new(2014, 1, 1);

    public IEnumerable<Permission> Permissions => [new(Read, "阅知下级工会的灾情报告", Role.Leader, Role.Reviewer, Role.CaseOfficer)];

    public IEnumerable<FigureDefinition> Figures => DisasterFigures.All;

    public IEnumerable<RuleDefinition> Rules =>
    [
        new(ReportDays, "灾情首次上报期限", RuleKind.Number, "1", Since, Practice, RuleBasis.Practice)
        {
            Meaning = "登记灾情后，应在多少天内第一次向上级工会报告；上级也应在同样的天数内阅知。", Unit = "天", Reach = RuleReach.County, Least = 0, Most = 30,
        },
        new(VisitDays, "重建帮扶队首次回访期限", RuleKind.Number, "30", Since, Practice, RuleBasis.Practice)
        {
            Meaning = "受灾户分给重建帮扶队后，应在多少天内第一次回访；以后每次回访时约定下一次。", Unit = "天", Reach = RuleReach.County, Least = 1, Most = 366,
        },
    ];

    public IEnumerable<MenuItem> Menu => [new("灾害救助", "/Aid/Disasters/Index", "lifebuoy", AidModule.View, "帮扶", 40)];

    public void Add(IServiceCollection services)
    {
        services.AddScoped<DisasterDesk>().AddScoped<SurveyDesk>().AddScoped<ReliefDesk>().AddScoped<TeamDesk>();
        services.AddScoped<IFundedRecords, DisasterFunding>();
        services.AddScoped<IUnionEnding, DisastersFollow>();
        services.AddScoped<IFigureOrigins, SurveyOrigins>();
        services.AddAttachmentsOf(DisasterSurvey.Kind, AidModule.View);
    }

    public void Map(IEndpointRouteBuilder routes) => DisastersApi.Map(routes);
}

/// <summary>A figure of disasters leads to the household surveyed, for those who may see it.</summary>
internal sealed class SurveyOrigins : IFigureOrigins
{
    public string RecordKind => DisasterSurvey.Kind;

    public Task<FigureOrigin?> Find(Guid recordId, string figure, CancellationToken cancellationToken = default) =>
        Task.FromResult<FigureOrigin?>(new($"/aid/disasters/households/{recordId}", null, AidModule.View));
}
