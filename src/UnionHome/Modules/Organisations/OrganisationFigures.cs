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

        Stock("organisation.above_scale_private_legal_persons", Enterprise, "工会有法人资格的规模以上非公企业", "Larger private enterprises whose union is a legal person",
            "当日工会已登记取得法人资格的规模以上非公有制企业",
            "Non-public enterprises above designated size whose union is registered as a legal person on the day"),

        Rate("organisation.above_scale_private_legal_person_rate", "organisation.above_scale_private_legal_persons", "organisation.above_scale_private_enterprises", "规上非公企业工会法人登记率", "Registration of larger private enterprises’ unions",
            "规模以上非公企业中，工会登记取得法人资格的比例",
            "Larger non-public enterprises whose union is registered as a legal person"),
    ];
}
