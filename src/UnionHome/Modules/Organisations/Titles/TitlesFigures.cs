using UnionHome.Foundation.Figures;
using UnionHome.Modules.Organisations.Titles.Programmes;
using static UnionHome.Foundation.Figures.FigureDefinition;
using static UnionHome.Foundation.Figures.FigureUnits;

namespace UnionHome.Modules.Organisations.Titles;

/// <summary>What applications for titles count.</summary>
internal static class TitlesFigures
{
    public const string Standardised = "organisation.standardised_unions";
    public const string Titled = "organisation.titled_unions";
    public const string Applications = "organisation.title_applications";

    public static readonly FigureDefinition[] All =
    [
        Stock(Standardised, Union, "规范化建设达标工会", "Unions up to standard",
            "当日规范化建设达标的企业工会。认定之日计入；取消、到期或工会撤销之日减去。",
            "Enterprise unions that meet the standard on the day. Counted from the award to the loss, the expiry or the end of the union."),

        Rate("organisation.standardisation_rate", Standardised, "organisation.grassroots_unions", "工会规范化建设达标率", "Share of unions up to standard",
            "规范化建设达标的工会占基层工会组织的比例",
            "Unions up to standard out of all grassroots unions"),

        Stock(Titled, Union, "获称号工会", "Unions holding a title",
            "当日持有学习型、服务型等称号的工会；一家工会持有几个称号就计几次。",
            "Unions that hold a title such as learning or service union on the day; a union with two titles counts twice."),

        Flow(Applications, Unit, "达标和称号申报", "Applications for titles",
            "提交的达标和称号申报；退回后重新提交不再计。",
            "Applications handed in for standardisation and titles; one sent back and handed in again counts once."),
    ];

    public static string Of(TitleKind kind) => kind == TitleKind.Standardisation ? Standardised : Titled;
}
