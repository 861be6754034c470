using System.Globalization;
using System.Text;
using UnionHome.Foundation.Data;

namespace UnionHome.Modules.Organisations.Titles;

/// <summary>Points of a score sheet are kept in whole tenths, so that sums are exact; half points are common, finer ones are not.</summary>
public static class Points
{
    private const int Most = 1000;

    public static string Say(int tenths) => (tenths / 10m).ToString("0.#", CultureInfo.InvariantCulture);

    public static string Say(int? tenths) => tenths is { } known ? Say(known) : "—";

    /// <summary>As people type it; null when left empty.</summary>
    public static int? Read(string? typed, string field)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        var text = typed.Trim().Normalize(NormalizationForm.FormKC).TrimEnd('分');
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            throw new RuleViolation("titles.not_points", "“{0}”不是分数，请只填数字", field, typed.Trim());
        if (value < 0) throw new RuleViolation("titles.negative_points", "分数不能是负数", field);
        if (value > Most) throw new RuleViolation("titles.too_many_points", "分数不能超过 {0}", field, Most);
        return decimal.IsInteger(value * 10) ? (int)(value * 10) : throw new RuleViolation("titles.fine_points", "分数最多一位小数", field);
    }
}
