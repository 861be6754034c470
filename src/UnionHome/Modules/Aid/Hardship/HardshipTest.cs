using System.Text.Json;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;

namespace UnionHome.Modules.Aid.Hardship;

/// <summary>What a household has and must spend.</summary>
/// <param name="AnnualIncome">Disposable income of all members in the last twelve months.</param>
/// <param name="RigidExpenses">刚性支出 of the same time: medical bills paid oneself, basic schooling, care, rent, as the province lists them.</param>
/// <param name="People">Who live together, the worker included.</param>
/// <param name="Loss">Lost in the same time by an accident, a sudden event or serious illness.</param>
/// <param name="Struck">Whether somebody was hurt or killed in a disaster, accident, epidemic or public-security event.</param>
public sealed record HouseholdMeans(Money AnnualIncome, Money RigidExpenses, int People, Money Loss, bool Struck)
{
    public const int MostPeople = 30;

    /// <summary>Refuses what cannot be, at its field.</summary>
    public HouseholdMeans Checked()
    {
        if (People is < 1 or > MostPeople) throw new RuleViolation("hardship.people", "家庭人口应为 1 至 {0} 人", nameof(People), MostPeople);
        Refuse(AnnualIncome, nameof(AnnualIncome));
        Refuse(RigidExpenses, nameof(RigidExpenses));
        Refuse(Loss, nameof(Loss));
        return this;

        static void Refuse(Money amount, string field)
        {
            if (amount < Money.Zero) throw new RuleViolation("hardship.negative", "金额不能小于零", field);
            if (amount.Fen > Most) throw new RuleViolation("hardship.too_much", "金额过大，请核对单位是否为元", field);
        }
    }

    /// <summary>A hundred million yuan, so that no product of the test overflows.</summary>
    private const long Most = 10_000_000_000;
}

/// <summary>What a household was measured by: means and lines. A decision keeps it, so that it can be made again.</summary>
public sealed record HardshipBasis(HouseholdMeans Means, HardshipLines Lines)
{
    /// <summary>As it is kept.</summary>
    public static HardshipBasis Parse(string json) => JsonSerializer.Deserialize<HardshipBasis>(json) ?? throw new InvalidOperationException("A basis of nothing is kept.");

    public string ToJson() => JsonSerializer.Serialize(this);
}

/// <summary>What the test finds, with the sentence that the worker can be shown.</summary>
/// <param name="Category">Null when the household is in none.</param>
/// <param name="NetPerHead">(income − rigid expenses) ÷ 12 ÷ people, rounded down to the fen; below zero when the expenses are more.</param>
/// <param name="Reason">Chinese, the key of its translation, filled from <paramref name="Args"/>.</param>
public sealed record HardshipFinding(HardshipCategory? Category, Money NetPerHead, string Reason, IReadOnlyList<object> Args);

/// <summary>
/// Suggests a category. 2020: one city's formula (青岛) that many places follow, its percentages dated rules. 2016: 总工办〔2016〕36号.
/// The officer's judgement stands beside it and may differ.
/// </summary>
public static class HardshipTest
{
    private const int Months = 12;
    private const int Whole = 10_000;

    /// <summary>The kinds of one generation of the rules.</summary>
    public static IReadOnlyList<HardshipCategory> Categories(CategoryScheme scheme) => scheme == CategoryScheme.Of2020
        ? [HardshipCategory.Deep, HardshipCategory.Relative, HardshipCategory.Sudden]
        : [HardshipCategory.SubsistenceHousehold, HardshipCategory.MarginHousehold, HardshipCategory.StruckHousehold];

    public static HardshipFinding Judge(HardshipBasis basis)
    {
        var (means, lines) = basis;
        means.Checked();

        // Compared in whole fen before any division, so that no rounding decides.
        var net = means.AnnualIncome.Fen - means.RigidExpenses.Fen;
        var line = lines.Subsistence.Fen * Months * means.People;
        var perHead = new Money((long)Math.Floor((decimal)net / (Months * means.People)));
        return lines.Scheme == CategoryScheme.Of2020 ? Of2020() : Of2016();

        HardshipFinding Of2020()
        {
            if (net < line) return Found(HardshipCategory.Deep, "低于低保标准 {0} 元，属于深度困难。", lines.Subsistence);
            if (Below(lines.Upper, orAt: false)) return Found(HardshipCategory.Relative, "不低于低保标准 {0} 元，低于它的 {1}%，属于相对困难。", lines.Subsistence, Percent(lines.Upper));
            if (means.Struck) return Found(HardshipCategory.Sudden, "高于低保标准的 {0}%，但家庭遭遇突发事件造成伤亡，属于意外致困。", Percent(lines.Upper));
            if ((Int128)means.Loss.Fen * Whole > (Int128)means.AnnualIncome.Fen * lines.Loss)
                return Found(HardshipCategory.Sudden, "高于低保标准的 {0}%，但一年内损失 {1} 元，超过家庭年收入的 {2}%，属于意外致困。", Percent(lines.Upper), means.Loss, Percent(lines.Loss));
            return Found(null, "高于低保标准的 {0}%，又没有意外致困的情形，不属于困难职工。", Percent(lines.Upper));
        }

        HardshipFinding Of2016()
        {
            if (net < line) return Found(HardshipCategory.SubsistenceHousehold, "低于低保标准 {0} 元，属于低保户。", lines.Subsistence);
            if (Below(lines.Upper, orAt: true)) return Found(HardshipCategory.MarginHousehold, "不低于低保标准 {0} 元，不超过它的 {1}%，属于低保边缘户。", lines.Subsistence, Percent(lines.Upper));
            if (means.Struck && Below(lines.Struck, orAt: true)) return Found(HardshipCategory.StruckHousehold, "家庭遭遇意外、突发事件或重病，不超过低保标准的 {0}%，属于意外致困户。", Percent(lines.Struck));
            return Found(null, "高于低保标准的 {0}%，又没有意外致困的情形，不属于困难职工。", Percent(lines.Upper));
        }

        bool Below(long percent, bool orAt) => ((Int128)net * Whole).CompareTo((Int128)line * percent) is var order && (orAt ? order <= 0 : order < 0);

        HardshipFinding Found(HardshipCategory? category, string reason, params object[] args) => new(category, perHead, reason, args);
    }

    /// <summary>Hundredths of a per cent as they are said: 200, 66.67.</summary>
    private static string Percent(long hundredths) => (hundredths / 100m).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
}
