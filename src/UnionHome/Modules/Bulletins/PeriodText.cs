using System.Globalization;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;

namespace UnionHome.Modules.Bulletins;

/// <summary>The days of a figure as a reader says them: 2014年, 2014年4月, 2010年至2014年.</summary>
internal static class PeriodText
{
    public static string Of(PublishedFigure figure, bool english)
    {
        var days = Of(new Period(figure.From, figure.To), english);
        return english && figure.PeriodAsTold is { Length: > 0 } told && told != days ? $"{days} ({told})" : days;
    }

    public static string Of(Period period, bool english)
    {
        var (from, to) = (period.From, period.To);
        if (period == Period.Year(to.Year)) return english ? $"{to.Year}" : $"{to.Year}年";
        if (period == Period.Month(to.Year, to.Month)) return english ? to.ToString("MMMM yyyy", CultureInfo.InvariantCulture) : $"{to.Year}年{to.Month}月";
        if (from is { Month: 1, Day: 1 } && to is { Month: 12, Day: 31 }) return english ? $"{from.Year}–{to.Year}" : $"{from.Year}年至{to.Year}年";
        return english ? $"{from.Iso()} – {to.Iso()}" : $"{from.Iso()} 至 {to.Iso()}";
    }
}
