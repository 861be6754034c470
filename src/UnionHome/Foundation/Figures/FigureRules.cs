using UnionHome.Foundation.Rules;

namespace UnionHome.Foundation.Figures;

/// <summary>Rules that the figures ledger itself reads.</summary>
public static class FigureRules
{
    /// <summary>The public sees no cell about people below this number.</summary>
    public const string SmallCell = "figures.small_cell";

    public static IEnumerable<RuleDefinition> All =>
    [
        new(SmallCell, "公开人数的最小值", RuleKind.Number, "5", new(2021, 11, 1), "个人信息保护法第二十八条(敏感个人信息);统计工作惯例", RuleBasis.Practice)
        {
            Meaning = "公开页面上关于人的指标，小于此数的不显示具体数值，避免认出个人。",
            Unit = "人",
            Least = 3,
            Most = 100,
        },
    ];
}
