namespace UnionHome.Foundation.Calendar;

/// <summary>
/// The Chinese working calendar: Monday to Friday, less the days off, plus the weekend days worked instead. Days of a year that nobody
/// has announced count by weekends alone, and whoever asks can see that.
/// </summary>
public sealed class WorkingDays(IReadOnlyDictionary<int, CalendarYear> years)
{
    public bool IsWorkingDay(DateOnly day)
    {
        if (years.TryGetValue(day.Year, out var year))
        {
            if (year.WorkedDays.Contains(day)) return true;
            if (year.DaysOff.Contains(day)) return false;
        }

        return day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
    }

    /// <summary>
    /// The <paramref name="count"/>th working day after <paramref name="day"/>, which itself does not count; the working day before it
    /// for a negative number.
    /// </summary>
    public DateOnly Add(DateOnly day, int count)
    {
        var step = Math.Sign(count);
        for (var left = Math.Abs(count); left > 0;)
        {
            day = day.AddDays(step);
            if (IsWorkingDay(day)) left--;
        }

        return day;
    }

    /// <summary>How many working days lie after <paramref name="from"/> up to and with <paramref name="to"/>; negative when <paramref name="to"/> is earlier.</summary>
    public int Between(DateOnly from, DateOnly to)
    {
        if (to < from) return -Between(to, from);
        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
            if (IsWorkingDay(day)) count++;
        return count;
    }

    /// <summary>Whether the holidays of every year that the span touches have been announced for good.</summary>
    public bool IsCertain(DateOnly from, DateOnly to)
    {
        for (var year = Math.Min(from.Year, to.Year); year <= Math.Max(from.Year, to.Year); year++)
            if (!years.TryGetValue(year, out var known) || known.Provisional) return false;
        return true;
    }
}
