using UnionHome.Foundation.Access;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Jobs;
using UnionHome.Foundation.Modules;

namespace UnionHome.Modules.Aid.Schooling;

/// <summary>Students of filed households who are aided (金秋助学): who they are, whether they are still at school, who visited them. What they are given are grants.</summary>
internal sealed class SchoolingModule : IModule
{
    public const string View = "schooling.view";
    public const string Keep = "schooling.keep";

    public IEnumerable<Permission> Permissions =>
    [
        new(View, "查看受助学生", Role.Leader, Role.Reviewer, Role.CaseOfficer, Role.GrassrootsChair, Role.Auditor),
        new(Keep, "登记学生、确认续助、回访", Role.CaseOfficer, Role.GrassrootsChair),
    ];

    public IEnumerable<MenuItem> Menu => [new("金秋助学", "/Aid/Schooling/Index", "school", View, "帮扶", 44)];

    public void Add(IServiceCollection services)
    {
        services.AddScoped<SchoolingDesk>();
        services.AddRecurring<SchoolingCare>(SchoolingCare.Interval);
        services.AddScoped<IFigureOrigins, StudentOrigins>();
        services.AddAttachmentsOf(Student.Kind, View);
    }

    public void Map(IEndpointRouteBuilder routes) => SchoolingApi.Map(routes);
}

/// <summary>A figure of renewals and visits leads to the student, for those who may see it.</summary>
internal sealed class StudentOrigins : IFigureOrigins
{
    public string RecordKind => Student.Kind;

    public Task<FigureOrigin?> Find(Guid recordId, string figure, CancellationToken cancellationToken = default) =>
        Task.FromResult<FigureOrigin?>(new($"/aid/schooling/{recordId}", null, SchoolingModule.View));
}
