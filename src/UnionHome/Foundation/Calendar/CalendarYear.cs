using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Steps;
using UnionHome.Foundation.Tree;

namespace UnionHome.Foundation.Calendar;

/// <summary>
/// The holidays of one year as announced. The program ships the known years; one brought in by the city takes the place of the shipped
/// one, a later one of the earlier.
/// </summary>
public sealed class CalendarYear : Record
{
    private CalendarYear() { }

    internal CalendarYear(int year, bool provisional, string source, IEnumerable<DateOnly> daysOff, IEnumerable<DateOnly> workedDays) =>
        (Year, Provisional, Source, DaysOff, WorkedDays) = (year, provisional, source, [.. daysOff.Order()], [.. workedDays.Order()]);

    public override string RecordKind => "calendar_year";

    public int Year { get; private set; }

    /// <summary>Not yet announced: only the days that the regulation itself names.</summary>
    public bool Provisional { get; private set; }

    /// <summary>The notice that it comes from.</summary>
    public string Source { get; private set; } = "";

    /// <summary>Days on which nobody works, weekends among them.</summary>
    public IReadOnlyList<DateOnly> DaysOff { get; private set; } = [];

    /// <summary>Saturdays and Sundays worked instead.</summary>
    public IReadOnlyList<DateOnly> WorkedDays { get; private set; } = [];

    public DateTimeOffset SetAt { get; private set; }

    /// <summary>A year as the city's federation typed or imported it.</summary>
    public static CalendarYear Announced(
        Organisation city, int year, bool provisional, string source, IReadOnlyCollection<DateOnly> daysOff, IReadOnlyCollection<DateOnly> workedDays, Act act)
    {
        if (city.Kind != OrganisationKind.City) throw new RuleViolation("calendar.city", "节假日由市总工会统一导入");
        if (string.IsNullOrWhiteSpace(source)) throw new RuleViolation("calendar.source_missing", "请写明依据(文件名称和文号)", nameof(Source));
        if (daysOff.Count == 0) throw new RuleViolation("calendar.empty", "没有放假日期", nameof(DaysOff));
        foreach (var day in daysOff.Concat(workedDays))
            if (day.Year != year) throw new RuleViolation("calendar.other_year", "{0} 不在 {1} 年", nameof(DaysOff), day.Iso(), year);
        foreach (var day in workedDays)
        {
            if (daysOff.Contains(day)) throw new RuleViolation("calendar.both", "{0} 既是放假日又是调休上班日", nameof(WorkedDays), day.Iso());
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                throw new RuleViolation("calendar.weekday", "{0} 不是周末，本来就上班", nameof(WorkedDays), day.Iso());
        }

        var announced = new CalendarYear(year, provisional, source.Trim(), daysOff.Distinct(), workedDays.Distinct()) { SetAt = act.At };
        announced.BelongTo(city);
        announced.Raise(StepTaken.Of(announced, "announce", "", $"{year}", act));
        return announced;
    }
}

internal sealed class CalendarYearData : IEntityTypeConfiguration<CalendarYear>
{
    public void Configure(EntityTypeBuilder<CalendarYear> table)
    {
        table.ToTable("calendar_years");
        table.PrimitiveCollection(y => y.DaysOff);
        table.PrimitiveCollection(y => y.WorkedDays);
        table.HasIndex(y => new { y.Year, y.SetAt });
    }
}
