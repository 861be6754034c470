using System.Globalization;

namespace UnionHome.Foundation.Data;

/// <summary>China has one time zone without daylight saving; days and months are always those of Beijing.</summary>
public static class ChinaTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    public static DateTimeOffset ToChinaTime(this DateTimeOffset instant) => instant.ToOffset(Offset);

    public static DateOnly ToChinaDate(this DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    public static DateOnly Today(this TimeProvider clock) => clock.GetUtcNow().ToChinaDate();

    /// <summary>The form of dates in addresses, files and refusals: 2014-08-01.</summary>
    public static string Iso(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The instant at which <paramref name="day"/> begins in China.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Offset);
}
