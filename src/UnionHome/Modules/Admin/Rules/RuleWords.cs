using UnionHome.Foundation.Rules;
using UnionHome.Foundation.Web;

namespace UnionHome.Modules.Admin.Rules;

/// <summary>How rules and their values are said.</summary>
internal static class RuleWords
{
    public static string Value(RuleDefinition rule, string value, Texts texts) => rule.Kind switch
    {
        RuleKind.YesNo => texts[value == RuleText.Yes ? "是" : "否"],
        RuleKind.Percent => $"{value}%",
        RuleKind.Money => $"{value} {texts["元"]}",
        RuleKind.Number => rule.Unit.Length == 0 ? value : $"{value} {texts[rule.Unit]}",
        _ => value,
    };

    public static string Basis(RuleBasis basis) => basis == RuleBasis.Source ? "全国规定" : "通行做法，请按本地规定确认";
}
