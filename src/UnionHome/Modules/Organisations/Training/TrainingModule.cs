using UnionHome.Foundation.Access;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Jobs;
using UnionHome.Foundation.Modules;

namespace UnionHome.Modules.Organisations.Training;

/// <summary>Training of union cadres (干部培训): courses and who took part.</summary>
internal sealed class TrainingModule : IModule
{
    public const string View = "training.view";
    public const string Manage = "training.manage";

    public IEnumerable<Permission> Permissions =>
    [
        new(View, "查看干部培训", Role.Administrator, Role.Leader, Role.CaseOfficer, Role.Reviewer, Role.Auditor, Role.Statistician, Role.Editor),
        new(Manage, "登记干部培训", Role.Administrator, Role.CaseOfficer),
    ];

    public IEnumerable<FigureDefinition> Figures =>
    [
        FigureDefinition.Flow(TrainedCadre.Figure, FigureUnits.Person, "培训工会干部", "Union cadres trained",
            "参加工会业务培训的各级工会干部；在培训结束之日计入本人所在工会，一期培训中每人计一次",
            "Union cadres of all levels trained in union work; counted at their own union on the last day of the course, once for each course"),
    ];

    public IEnumerable<MenuItem> Menu => [new("干部培训", "/Organisations/Training/Index", "school", View, "班子和干部", 42)];

    public void Add(IServiceCollection services)
    {
        services.AddScoped<TrainingDesk>();
        services.AddJob<CadreImport>(CadreImport.Kind, "导入培训名单", "/Modules/Organisations/Training/_ImportResult.cshtml");
    }

    public void Map(IEndpointRouteBuilder routes) => TrainingApi.Map(routes);
}
