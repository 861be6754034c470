using System.Globalization;

namespace UnionHome.Foundation.Calendar;

/// <summary>The years known when this version was made, read from <c>years.txt</c> beside this file.</summary>
internal static class ShippedYears
{
    public static IReadOnlyList<CalendarYear> All { get; } = [.. Read()];

    /// <summary>A line: year | announced or provisional | source | days off | days worked, spans written <c>02-10..02-17</c>.</summary>
    private static IEnumerable<CalendarYear> Read()
    {
        using var stream = typeof(ShippedYears).Assembly.GetManifestResourceStream("UnionHome.Foundation.Calendar.years.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var parts = line.Split('|', StringSplitOptions.TrimEntries);
            var year = int.Parse(parts[0], CultureInfo.InvariantCulture);
            yield return new(year, parts[1] == "provisional", parts[2], Days(year, parts[3]), Days(year, parts[4]));
        }
    }

    private static IEnumerable<DateOnly> Days(int year, string spans)
    {
        foreach (var span in spans.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = span.Split("..");
            for (var day = Day(year, ends[0]); day <= Day(year, ends[^1]); day = day.AddDays(1)) yield return day;
        }
    }

    private static DateOnly Day(int year, string monthAndDay) =>
        DateOnly.ParseExact($"{year}-{monthAndDay}", "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
