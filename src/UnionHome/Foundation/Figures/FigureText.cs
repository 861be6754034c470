using System.Globalization;

namespace UnionHome.Foundation.Figures;

/// <summary>
/// A figure in words, as a bulletin would print it: 400余人次, 近10000人, 180余万元, 91.3%; more than 400 person-times, almost 10,000 persons.
/// </summary>
public static class FigureText
{
    private const decimal TenThousand = 10_000m;
    private const decimal HundredMillion = 100_000_000m;

    public static string Of(FigureTotal total, bool english) => Of(total.Value, total.Unit, total.Qualifier, english);

    /// <summary>Null is a dash: nothing was told or recorded.</summary>
    public static string Of(decimal? value, FigureUnit unit, Qualifier qualifier, bool english) =>
        value is not { } told ? "—" : english ? English(told, unit, qualifier) : Chinese(told, unit, qualifier);

    /// <summary>The number alone, for a column whose head names the unit.</summary>
    public static string Number(decimal? value) => value is { } told ? Plain(told, grouped: true) : "—";

    private static string Chinese(decimal value, FigureUnit unit, Qualifier qualifier)
    {
        if (unit == FigureUnits.Percent) return Before(qualifier) + Plain(value) + "%";
        var (number, scale) = unit != FigureUnits.Money ? (value, "")
            : IsShort(value, HundredMillion) ? (value / HundredMillion, "亿")
            : IsShort(value, TenThousand) ? (value / TenThousand, "万")
            : (value, "");
        if (qualifier != Qualifier.MoreThan) return Before(qualifier) + Plain(number) + scale + unit.NameZh;

        // 余 stands for the places that were left out, so it follows a round number, and a scale when its own number is not round.
        if (number % 10 == 0 && number != 0) return $"{Plain(number)}余{scale}{unit.NameZh}";
        return scale.Length > 0 ? $"{Plain(number)}{scale}余{unit.NameZh}" : Before(qualifier) + Plain(number) + unit.NameZh;
    }

    /// <summary>Whether it reads shorter with 万 or 亿 and loses nothing: at most two decimals remain.</summary>
    private static bool IsShort(decimal value, decimal scale) => Math.Abs(value) >= scale && value % (scale / 100) == 0;

    private static string Before(Qualifier qualifier) => qualifier switch
    {
        Qualifier.MoreThan => "超过",
        Qualifier.Almost => "近",
        _ => "",
    };

    private static string English(decimal value, FigureUnit unit, Qualifier qualifier)
    {
        var words = qualifier switch { Qualifier.MoreThan => "more than ", Qualifier.Almost => "almost ", _ => "" };
        var number = Plain(value, grouped: true);
        return words + (unit == FigureUnits.Percent ? $"{number}%"
            : unit == FigureUnits.Money ? $"CNY {number}"
            : $"{number} {(value == 1 ? Singular(unit.NameEn) : unit.NameEn)}");
    }

    private static string Singular(string plural) =>
        plural.EndsWith("xes", StringComparison.Ordinal) ? plural[..^2] : plural.EndsWith('s') ? plural[..^1] : plural;

    private static string Plain(decimal value, bool grouped = false) => value.ToString(grouped ? "#,##0.##" : "0.##", CultureInfo.InvariantCulture);
}
