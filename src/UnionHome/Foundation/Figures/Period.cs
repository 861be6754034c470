using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Figures;

/// <summary>A window of days, both ends included: a calendar month or year, or any named window such as 1 October to 30 September.</summary>
public readonly record struct Period
{
    public Period(DateOnly from, DateOnly to)
    {
        if (to < from) throw new ArgumentException("A period ends before it begins.", nameof(to));
        (From, To) = (from, to);
    }

    public DateOnly From { get; }

    public DateOnly To { get; }

    public static Period Year(int year) => new(new(year, 1, 1), new(year, 12, 31));

    public static Period Month(int year, int month) => new(new(year, month, 1), new(year, month, DateTime.DaysInMonth(year, month)));

    /// <summary>The window of the yearly union statistics: 1 October of the year before to 30 September.</summary>
    public static Period StatisticsYear(int year) => new(new(year - 1, 10, 1), new(year, 9, 30));

    public bool Contains(DateOnly day) => day >= From && day <= To;

    public bool Overlaps(Period other) => From <= other.To && other.From <= To;

    /// <summary>The same window a year earlier.</summary>
    public Period YearBefore() => new(From.AddYears(-1), To == EndOfMonth(To) ? EndOfMonth(To.AddYears(-1)) : To.AddYears(-1));

    public override string ToString() => $"{From.Iso()}/{To.Iso()}";

    internal static DateOnly StartOfMonth(DateOnly day) => new(day.Year, day.Month, 1);

    internal static DateOnly EndOfMonth(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
}
