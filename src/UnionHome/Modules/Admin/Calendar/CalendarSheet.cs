using UnionHome.Foundation.Sheets;

namespace UnionHome.Modules.Admin.Calendar;

internal enum DayKind
{
    Off, Worked,
}

internal sealed class CalendarRow
{
    public DateOnly Day { get; set; }

    public DayKind Kind { get; set; }
}

/// <summary>A year's holidays as a table of days.</summary>
internal static class CalendarSheet
{
    public static readonly SheetForm<CalendarRow> Form = new SheetForm<CalendarRow>("节假日")
        .Date("日期", r => r.Day, (r, day) => r.Day = day, required: true, example: "2027-01-01")
        .Choice("类别", [DayKind.Off, DayKind.Worked], k => k == DayKind.Off ? "放假" : "调休上班", r => r.Kind, (r, kind) => r.Kind = kind, required: true);
}
