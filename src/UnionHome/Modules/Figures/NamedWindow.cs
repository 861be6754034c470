using UnionHome.Foundation.Figures;

namespace UnionHome.Modules.Figures;

/// <summary>A window that people ask for by name.</summary>
/// <param name="Name">Chinese, the key of its English; {0} is the year.</param>
public sealed record NamedWindow(string Name, int Year, Period Period)
{
    /// <summary>The windows of today, after them the year in hand with its neighbours when it is another.</summary>
    public static IReadOnlyList<NamedWindow> Around(DateOnly today, Period inHand)
    {
        var quarter = new DateOnly(today.Year, (today.Month - 1) / 3 * 3 + 1, 1);
        var half = new DateOnly(today.Year, today.Month <= 6 ? 1 : 7, 1);
        var statistics = today.Month >= 10 ? today.Year + 1 : today.Year;
        int[] years = [today.Year, today.Year - 1, inHand.To.Year + 1, inHand.To.Year, inHand.To.Year - 1];
        return
        [
            .. years.Where(y => y <= today.Year).Distinct().Select(y => new NamedWindow("{0} 年", y, Period.Year(y))),
            new("本月", today.Year, Period.Month(today.Year, today.Month)),
            new("本季度", today.Year, new(quarter, quarter.AddMonths(3).AddDays(-1))),
            new("本半年", today.Year, new(half, half.AddMonths(6).AddDays(-1))),
            new("{0} 统计年度", statistics, Period.StatisticsYear(statistics)),
            new("{0} 统计年度", statistics - 1, Period.StatisticsYear(statistics - 1)),
            .. inHand.To.Year < statistics - 1 ? [new NamedWindow("{0} 统计年度", inHand.To.Year, Period.StatisticsYear(inHand.To.Year))] : Array.Empty<NamedWindow>(),
        ];
    }
}

/// <summary>The windows offered on a page; <paramref name="Address"/> is the page for one of them.</summary>
public sealed record WindowLinks(DateOnly Today, Period InHand, Func<Period, string> Address)
{
    public IReadOnlyList<NamedWindow> Windows => NamedWindow.Around(Today, InHand);
}
