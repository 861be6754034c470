using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Tree;
using static UnionHome.Foundation.Figures.FigureDefinition;
using static UnionHome.Foundation.Figures.FigureUnits;

namespace UnionHome.Modules.Organisations;

/// <summary>What the building of unions counts.</summary>
internal static class OrganisationFigures
{
    public static readonly FigureDefinition[] All =
    [
        Stock(TreeFigures.Unions, Union, "工会组织数", "Unions",
            "在册且未撤销、未合并的各级工会组织(含本级)。设立之日计入，撤销或并入之日减去。",
            "Unions of every level, the union itself included, that are neither closed nor merged. Counted from the day of founding to the day of closing or merging."),

        Stock(TreeFigures.Grassroots, Union, "基层工会组织", "Grassroots unions",
            "当日存在的基层工会组织(含联合基层工会、区域工会)",
            "Grassroots union organisations standing on the day, joint and regional ones included"),

        Stock("organisation.joint_unions", Union, "联合基层工会", "Joint grassroots unions",
            "当日存在的联合基层工会",
            "Joint grassroots unions standing on the day"),

        Stock("organisation.regional_unions", Union, "区域工会", "Regional unions",
            "当日存在的区域工会(一个街道、村、园区或楼宇的若干单位共同组建)",
            "Regional unions standing on the day: founded together by the units of a street, village, park or building"),

        Stock("organisation.county_unions", Union, "县级总工会", "County federations",
            "当日存在的县(市、区)总工会",
            "County, district and county-level city federations standing on the day"),

        Stock("organisation.zone_unions", Union, "开发区工会", "Zone unions",
            "当日存在的开发区、工业园区工会",
            "Unions of development zones and industrial parks standing on the day"),

        Stock("organisation.township_unions", Union, "乡镇工会", "Township unions",
            "当日存在的乡镇工会",
            "Township unions standing on the day"),

        Stock("organisation.street_unions", Union, "街道工会", "Street unions",
            "当日存在的街道工会",
            "Street unions standing on the day"),

        Stock("organisation.bureau_unions", Union, "系统(局)工会", "Bureau unions",
            "当日存在的系统(局)工会",
            "Bureau unions standing on the day"),

        Stock("organisation.industry_unions", Union, "产业工会", "Industry unions",
            "当日存在的产业工会",
            "Industry unions standing on the day"),
    ];
}
