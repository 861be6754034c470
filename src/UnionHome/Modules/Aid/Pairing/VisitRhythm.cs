namespace UnionHome.Modules.Aid.Pairing;

/// <summary>When visits are due: the year is cut into as many equal periods as visits are asked for (four: the quarters), and each period has its visit.</summary>
public static class VisitRhythm
{
    /// <summary>A pair made so late in a period has until the end of the next.</summary>
    private const int LeastDays = 30;

    public static DateOnly FirstDue(DateOnly from, int perYear)
    {
        var end = EndOfPeriod(from, perYear);
        return end.DayNumber - from.DayNumber >= LeastDays ? end : EndOfPeriod(end.AddDays(1), perYear);
    }

    /// <summary>The end of the period after the one in which somebody was there.</summary>
    public static DateOnly DueAfter(DateOnly visited, int perYear) => EndOfPeriod(EndOfPeriod(visited, perYear).AddDays(1), perYear);

    private static DateOnly EndOfPeriod(DateOnly day, int perYear)
    {
        var (first, days) = (new DateOnly(day.Year, 1, 1), DateTime.IsLeapYear(day.Year) ? 366 : 365);
        if (12 % perYear == 0)
        {
            var months = 12 / perYear;
            return first.AddMonths(((day.Month - 1) / months + 1) * months).AddDays(-1);
        }

        for (var period = 1; ; period++)
        {
            var end = first.AddDays(days * period / perYear - 1);
            if (day <= end) return end;
        }
    }
}
