using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Modules;
using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Tree;

namespace UnionHome.Modules.Aid.Applications;

/// <summary>Applications for aid (困难帮扶申请): from workers and, for named workers, from their unions; answered, passed on, taken up.</summary>
internal sealed class ApplicationsModule : IModule
{
    public const string View = "aid_applications.view";
    public const string Handle = "aid_applications.handle";

    public const string AnswerDays = "aid.application_days";

    public IEnumerable<Permission> Permissions =>
    [
        new(View, "查看帮扶申请", Role.Leader, Role.Reviewer, Role.CaseOfficer, Role.GrassrootsChair, Role.Auditor),
        new(Handle, "办理帮扶申请", Role.CaseOfficer, Role.GrassrootsChair),
    ];

    public IEnumerable<FigureDefinition> Figures => ApplicationFigures.All;

    public IEnumerable<RuleDefinition> Rules =>
    [
        new(AnswerDays, "帮扶申请答复期限", RuleKind.Number, "5", new(2014, 1, 1), "没有全国统一的期限；工会服务承诺的通行做法，各地以本地办法为准", RuleBasis.Practice)
        {
            Meaning = "收到申请、转来的申请或申请人的答复后，应在多少个工作日内答复。", Unit = "工作日", Reach = RuleReach.County, Least = 1, Most = 30,
        },
    ];

    public IEnumerable<MenuItem> Menu => [new("帮扶申请", "/Aid/Applications/Index", "inbox", View, "帮扶", 38)];

    public void Add(IServiceCollection services)
    {
        services.AddScoped<ApplicationDesk>().AddScoped<ApplicationTaking>();
        services.AddScoped<IUnionEnding, ApplicationsFollow>();
        services.AddScoped<IFigureOrigins, ApplicationOrigins>();
        services.AddAttachmentsOf(AidApplication.Kind, View);
    }

    public void Map(IEndpointRouteBuilder routes) => ApplicationsApi.Map(routes);
}

/// <summary>A figure of applications leads to the application, for those who may see it.</summary>
internal sealed class ApplicationOrigins : IFigureOrigins
{
    public string RecordKind => AidApplication.Kind;

    public Task<FigureOrigin?> Find(Guid recordId, string figure, CancellationToken cancellationToken = default) =>
        Task.FromResult<FigureOrigin?>(new($"/aid/applications/{recordId}", null, ApplicationsModule.View));
}
