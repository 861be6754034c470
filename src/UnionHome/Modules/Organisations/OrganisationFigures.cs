using UnionHome.Foundation.Figures;
using static UnionHome.Foundation.Figures.FigureDefinition;
using static UnionHome.Foundation.Figures.FigureUnits;

namespace UnionHome.Modules.Organisations;

/// <summary>What the building of unions counts.</summary>
internal static class OrganisationFigures
{
    public static readonly FigureDefinition[] All =
    [
        Stock("organisation.grassroots_unions", Union, "基层工会组织", "Grassroots unions",
            "当日存在的基层工会组织",
            "Grassroots union organisations standing on the day"),

        Stock("organisation.standardised_unions", Union, "规范化建设达标工会", "Unions up to standard",
            "当日规范化建设达标的企业工会",
            "Enterprise unions that meet the standard on the day"),

        Stock("organisation.shuangliang_enterprises", Enterprise, "“双亮”企业", "Enterprises with plaque and chair made public",
            "当日亮出工会牌子、亮明主席身份的企业",
            "Enterprises where the union’s plaque and its chair’s identity are public on the day"),

        Rate("organisation.shuangliang_coverage", "organisation.shuangliang_enterprises", "organisation.unionised_enterprises", "“双亮”覆盖率", "Coverage of plaque and chair made public",
            "亮牌子、亮身份的企业占建会企业的比例",
            "Unionised enterprises where the union’s plaque and its chair’s identity are public"),
    ];
}
