using UnionHome.Foundation.Figures;
using static UnionHome.Foundation.Figures.FigureDefinition;
using static UnionHome.Foundation.Figures.FigureUnits;

namespace UnionHome.Modules.Bargaining;

/// <summary>What collective bargaining counts.</summary>
internal static class BargainingFigures
{
    public static readonly FigureDefinition[] All =
    [
        Flow("bargaining.wage_contracts_signed", Contract, "签订工资专项集体合同", "Wage contracts signed",
            "新签和续签的工资专项集体合同",
            "Collective contracts on wages newly signed or renewed"),

        Stock("bargaining.enterprises_with_wage_contract", Enterprise, "工资专项合同有效企业", "Enterprises with a wage contract",
            "当日有有效工资专项集体合同的建会企业",
            "Unionised enterprises with a collective contract on wages in force on the day"),

        Rate("bargaining.wage_contract_rate", "bargaining.enterprises_with_wage_contract", "organisation.unionised_enterprises", "工资专项集体合同签订率", "Wage contract coverage",
            "有有效工资专项集体合同的企业占建会企业的比例",
            "Unionised enterprises that have a collective contract on wages in force"),
    ];
}
