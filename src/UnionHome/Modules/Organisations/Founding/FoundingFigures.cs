using UnionHome.Foundation.Figures;
using static UnionHome.Foundation.Figures.FigureDefinition;

namespace UnionHome.Modules.Organisations.Founding;

/// <summary>How many foundings were asked for and came to their end.</summary>
internal static class FoundingFigures
{
    public const string Requests = "organisation.founding_requests";
    public const string Founded = "organisation.unions_founded";

    public static readonly FigureDefinition[] All =
    [
        Flow(Requests, FigureUnits.Case, "建会申请", "Requests to found a union",
            "期内由企业、职工提出或按上级计划立项的建会",
            "Foundings asked for by enterprises or workers, or planned by the level above, in the period"),

        Flow(Founded, FigureUnits.Union, "新建工会", "Unions founded",
            "期内经上一级工会批准新建的工会",
            "Unions newly founded with the approval of the level above in the period"),
    ];
}
