using System.Globalization;
using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Rules;

/// <summary>The written form of a rule's value: checked once when it is set, read as a number afterwards.</summary>
public static class RuleText
{
    public const string Yes = "yes";
    public const string No = "no";

    /// <summary>The value as it is kept, or a refusal at <paramref name="field"/>.</summary>
    public static string Check(RuleDefinition rule, string typed, string field)
    {
        var text = typed.Trim();
        switch (rule.Kind)
        {
            case RuleKind.Text:
                return text.Length is > 0 and <= 400 ? text : throw new RuleViolation("rules.text", "请填写 1 至 400 个字", field);
            case RuleKind.YesNo:
                return text is Yes or No ? text : throw new RuleViolation("rules.yes_no", "请选择“是”或“否”", field);
            default:
                var number = ToNumber(rule.Kind, text)
                    ?? throw new RuleViolation("rules.number", rule.Kind == RuleKind.Number ? "请填写整数" : "请填写数字，最多两位小数", field);
                if (number < (rule.Least ?? 0)) throw new RuleViolation("rules.least", "不得低于 {0}", field, ToText(rule.Kind, rule.Least ?? 0));
                if (number > rule.Most) throw new RuleViolation("rules.most", "不得高于 {0}", field, ToText(rule.Kind, rule.Most.Value));
                return ToText(rule.Kind, number);
        }
    }

    internal static long? ToNumber(RuleKind kind, string text)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)) return null;
        var smallest = kind == RuleKind.Number ? value : value * 100;
        return decimal.IsInteger(smallest) && Math.Abs(smallest) < 1_000_000_000_000_000 ? (long)smallest : null;
    }

    internal static string ToText(RuleKind kind, long number) =>
        kind == RuleKind.Number ? number.ToString(CultureInfo.InvariantCulture) : (number / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}
