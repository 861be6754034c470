using UnionHome.Foundation.Figures;
using static UnionHome.Foundation.Figures.FigureDefinition;
using static UnionHome.Foundation.Figures.FigureUnits;

namespace UnionHome.Modules.Organisations.LegalPersons;

/// <summary>What the registration of unions as legal persons counts.</summary>
internal static class LegalPersonFigures
{
    public const string LegalPersons = "organisation.legal_persons";
    public const string Grassroots = "organisation.grassroots_legal_persons";
    public const string AboveScale = "organisation.above_scale_private_legal_persons";

    public static readonly FigureDefinition[] All =
    [
        Stock(LegalPersons, Union, "工会法人", "Unions registered as legal persons",
            "当日已登记取得法人资格且未注销的各级工会", "Unions of every level that are registered as legal persons and not cancelled on the day"),

        Stock(Grassroots, Union, "基层工会法人", "Grassroots unions registered as legal persons",
            "当日已登记取得法人资格且未注销的基层工会", "Grassroots unions that are registered as legal persons and not cancelled on the day"),

        Rate("organisation.legal_person_rate", Grassroots, "organisation.grassroots_unions", "基层工会法人登记率", "Registration of grassroots unions as legal persons",
            "已登记取得法人资格的基层工会占基层工会组织的比例", "Grassroots unions registered as legal persons out of all grassroots unions"),

        Stock(AboveScale, Enterprise, "工会有法人资格的规模以上非公企业", "Larger private enterprises whose union is a legal person",
            "当日工会已登记取得法人资格的规模以上非公有制企业",
            "Non-public enterprises above designated size whose union is registered as a legal person on the day"),

        Rate("organisation.above_scale_private_legal_person_rate", AboveScale, "organisation.above_scale_private_enterprises", "规上非公企业工会法人登记率", "Registration of larger private enterprises’ unions",
            "规模以上非公企业中，工会登记取得法人资格的比例",
            "Larger non-public enterprises whose union is registered as a legal person"),
    ];
}
