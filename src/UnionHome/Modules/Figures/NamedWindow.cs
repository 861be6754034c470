using UnionHome.Foundation.Figures;

namespace UnionHome.Modules.Figures;

/// <summary>A window that people ask for by name.</summary>
/// <param name="Name">Chinese, the key of its English; {0} is the year.</param>
public sealed record NamedWindow(string Name, int Year, Period Period)
{
    public static IReadOnlyList<NamedWindow> Around(DateOnly today)
    {
        var quarter = new DateOnly(today.Year, (today.Month - 1) / 3 * 3 + 1, 1);
        var half = new DateOnly(today.Year, today.Month <= 6 ? 1 : 7, 1);
        var statistics = today.Month >= 10 ? today.Year + 1 : today.Year;
        return
        [
            new("{0} 年", today.Year, Period.Year(today.Year)),
            new("{0} 年", today.Year - 1, Period.Year(today.Year - 1)),
            new("本月", today.Year, Period.Month(today.Year, today.Month)),
            new("本季度", today.Year, new(quarter, quarter.AddMonths(3).AddDays(-1))),
            new("本半年", today.Year, new(half, half.AddMonths(6).AddDays(-1))),
            new("{0} 统计年度", statistics, Period.StatisticsYear(statistics)),
            new("{0} 统计年度", statistics - 1, Period.StatisticsYear(statistics - 1)),
        ];
    }
}
