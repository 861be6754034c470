using UnionHome.Foundation.Figures;
using static UnionHome.Foundation.Figures.FigureDefinition;
using static UnionHome.Foundation.Figures.FigureUnits;

namespace UnionHome.Modules.Organisations.Enterprises;

/// <summary>What enterprises with and without a union count; posted at the local union that is responsible for them.</summary>
internal static class EnterpriseFigures
{
    public const string Private = "organisation.private_enterprises";
    public const string AboveScalePrivate = "organisation.above_scale_private_enterprises";
    public const string Unionised = "organisation.unionised_enterprises";
    public const string UnionisedPrivate = "organisation.unionised_private_enterprises";
    public const string Due = "organisation.units_due_union";
    public const string DueWithUnion = "organisation.units_with_union";
    public const string WorkersDue = "organisation.workers_due_union";
    public const string WorkersCovered = "organisation.workers_covered";
    public const string FoundingRate = "organisation.union_founding_rate";
    public const string CoverageRate = "organisation.worker_coverage_rate";

    public static readonly FigureDefinition[] All =
    [
        Stock(Unionised, FigureUnits.Enterprise, "建会企业", "Unionised enterprises",
            "当日已建立工会的企业",
            "Enterprises that have a union on the day"),

        Stock(Private, FigureUnits.Enterprise, "非公企业", "Private enterprises",
            "当日工作范围内的非公有制企业",
            "Non-public enterprises within the union’s reach on the day"),

        Stock(UnionisedPrivate, FigureUnits.Enterprise, "已建会非公企业", "Unionised private enterprises",
            "非公有制企业中当日已建立工会的",
            "Non-public enterprises that have a union on the day"),

        Rate("organisation.private_founding_rate", UnionisedPrivate, Private, "非公企业建会率", "Founding rate of private enterprises",
            "已建会的非公有制企业占非公有制企业的比例",
            "Non-public enterprises that have a union, out of all within the union’s reach"),

        Stock(AboveScalePrivate, FigureUnits.Enterprise, "规模以上非公企业", "Larger private enterprises",
            "当日工作范围内的规模以上非公有制企业",
            "Non-public enterprises above designated size within the union’s reach on the day"),

        Stock(Due, Unit, "应建会单位", "Units due to have a union",
            "当日依法应当建立工会的单位",
            "Units that by law should have a union on the day"),

        Stock(DueWithUnion, Unit, "已建会单位", "Units with a union",
            "应建会单位中当日已建立工会的",
            "Units due to have a union that have one on the day"),

        Rate(FoundingRate, DueWithUnion, Due, "基层工会组建率", "Grassroots union founding rate",
            "已建会单位占应建会单位的比例",
            "Units with a union out of those that should have one"),

        Stock(WorkersDue, Person, "应建会单位职工", "Workers of units due to have a union",
            "当日应建会单位的职工人数",
            "Workers of the units that by law should have a union on the day"),

        Stock(WorkersCovered, Person, "已建会单位职工", "Workers of units with a union",
            "应建会单位中当日已建立工会的单位的职工人数",
            "Workers of the units due to have a union that have one on the day"),

        Rate(CoverageRate, WorkersCovered, WorkersDue, "职工覆盖率", "Worker coverage rate",
            "已建会单位职工占应建会单位职工的比例",
            "Workers of units with a union out of the workers of units that should have one"),
    ];
}
