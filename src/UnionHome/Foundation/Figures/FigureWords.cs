using System.Globalization;

namespace UnionHome.Foundation.Figures;

/// <summary>
/// A figure as a newspaper writes it: 400余人次, 近10000人, 180余万元, 60%以上; more than 400 person-times, almost 10,000 persons,
/// more than CNY 1.8 million.
/// </summary>
public static class FigureWords
{
    private const decimal TenThousand = 10_000m;
    private const decimal Million = 1_000_000m;
    private const decimal HundredMillion = 100_000_000m;
    private const decimal Billion = 1_000_000_000m;

    /// <summary>Null is a dash: nothing was told or recorded.</summary>
    public static string Tell(decimal? value, FigureUnit unit, Qualifier qualifier, bool english) =>
        value is { } told ? Tell(told, unit, qualifier, english) : "—";

    /// <param name="noun">Stands in the place of the unit's name; empty leaves the unit out.</param>
    public static string Tell(decimal value, FigureUnit unit, Qualifier qualifier, bool english, string? noun = null) =>
        english ? English(value, unit, qualifier, noun) : Chinese(value, unit, qualifier, noun ?? unit.NameZh);

    private static string Chinese(decimal value, FigureUnit unit, Qualifier qualifier, string noun)
    {
        var (number, scale) = InChinese(value, unit);
        return qualifier switch
        {
            Qualifier.Almost => $"近{number}{scale}{noun}",
            Qualifier.MoreThan when unit == FigureUnits.Percent => $"{number}{noun}以上",

            // 余 stands before 万 after a round number (180余万元), behind it otherwise (152万余元), and only after a round number without one.
            Qualifier.MoreThan when IsRound(number) => $"{number}余{scale}{noun}",
            Qualifier.MoreThan when scale.Length > 0 => $"{number}{scale}余{noun}",
            Qualifier.MoreThan => $"超过{number}{noun}",
            _ => $"{number}{scale}{noun}",
        };
    }

    /// <summary>Sums of money are told in 万 and 亿 where two decimals hold them exactly; anything else in its digits.</summary>
    private static (string Number, string Scale) InChinese(decimal value, FigureUnit unit)
    {
        if (unit != FigureUnits.Money) return (Digits(value), "");
        var size = Math.Abs(value);
        if (size >= HundredMillion && value % Million == 0) return (Digits(value / HundredMillion), "亿");
        return size >= TenThousand && value % 100 == 0 ? (Digits(value / TenThousand), "万") : (Digits(value), "");
    }

    private static bool IsRound(string number) => number.Length > 1 && number[^1] == '0' && !number.Contains('.', StringComparison.Ordinal);

    private static string English(decimal value, FigureUnit unit, Qualifier qualifier, string? noun)
    {
        var before = qualifier switch
        {
            Qualifier.MoreThan => "more than ",
            Qualifier.Almost => "almost ",
            _ => "",
        };
        if (unit == FigureUnits.Percent) return $"{before}{Grouped(value)}{noun ?? "%"}";
        if (unit == FigureUnits.Money) return $"{before}{noun ?? "CNY"} {InEnglish(value)}".Replace("  ", " ", StringComparison.Ordinal);
        noun ??= value == 1 ? unit.Code : unit.NameEn;
        return noun.Length == 0 ? before + Grouped(value) : $"{before}{Grouped(value)} {noun}";
    }

    private static string InEnglish(decimal value)
    {
        var size = Math.Abs(value);
        if (size >= Billion && value % (Billion / 100) == 0) return $"{Digits(value / Billion)} billion";
        return size >= Million && value % (Million / 100) == 0 ? $"{Digits(value / Million)} million" : Grouped(value);
    }

    private static string Digits(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private static string Grouped(decimal value) => value.ToString("#,0.####", CultureInfo.InvariantCulture);
}
