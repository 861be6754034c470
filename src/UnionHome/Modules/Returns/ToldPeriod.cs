using System.Globalization;
using System.Text.RegularExpressions;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;

namespace UnionHome.Modules.Returns;

/// <summary>
/// A period in the words in which unions tell it: a year, a month, 五年 to a year, since a year, up to a year. The words are kept with the
/// return, since a start that was not told must not look like one that was; the dates only say where the number stands in the ledger.
/// </summary>
public sealed partial record ToldPeriod(Period Period, string Zh, string En)
{
    private static readonly string[] Numerals = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
    private static readonly string[] Words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <summary>Reads the words in either language; null when they are not known.</summary>
    /// <param name="lastYear">The year to which words without an end (since 2013, recent years) reach.</param>
    public static ToldPeriod? Read(string words, int lastYear)
    {
        var text = words.Trim().Normalize(System.Text.NormalizationForm.FormKC).ToLowerInvariant();
        if (MonthPattern().Match(text) is { Success: true } month) return Month(YearOf(month), int.Parse(month.Groups["m"].Value, CultureInfo.InvariantCulture));
        if (YearPattern().Match(text) is { Success: true } year) return Year(YearOf(year));
        if (SincePattern().Match(text) is { Success: true } since && YearOf(since) <= lastYear) return Since(YearOf(since), lastYear);
        if (YearsPattern().Match(text) is { Success: true } years && NumberOf(years.Groups["n"].Value) is > 0 and <= 100 and var n) return Years(n, YearOf(years));
        if (SeveralPattern().Match(text) is { Success: true } several) return Several(YearOf(several));
        if (ToPattern().Match(text) is { Success: true } to) return To(YearOf(to));
        return text is "recent years" or "近年" or "近年来" or "近几年" ? Recent(lastYear) : null;
    }

    /// <summary>The words in the reader's language; words that are not known stay as they were told.</summary>
    public static string Say(string words, Period period, bool english) =>
        words.Length == 0 ? Plain(period, english) : Read(words, period.To.Year) is { } told ? (english ? told.En : told.Zh) : words;

    /// <summary>A window of days as short as it can be said: 2014年, 2014年4月, or its two days.</summary>
    public static string Plain(Period period, bool english)
    {
        if (period == Period.Year(period.To.Year)) return english ? $"{period.To.Year}" : $"{period.To.Year}年";
        if (period == Period.Month(period.To.Year, period.To.Month)) return english ? EnglishMonth(period.To) : $"{period.To.Year}年{period.To.Month}月";
        return english ? $"{period.From.Iso()} to {period.To.Iso()}"
            : $"{period.From.Iso()}至{period.To.Iso()}";
    }

    private static ToldPeriod Year(int year) => new(Period.Year(year), $"{year}年", $"{year}");

    private static ToldPeriod Month(int year, int month) => new(Period.Month(year, month), $"{year}年{month}月", EnglishMonth(new(year, month, 1)));

    private static ToldPeriod Since(int year, int last) => new(new(new(year, 1, 1), new(last, 12, 31)), $"{year}年以来", $"since {year}");

    private static ToldPeriod Years(int n, int last) =>
        new(new(new(last - n + 1, 1, 1), new(last, 12, 31)), $"截至{last}年的{Numeral(n)}年", $"{Word(n)} years to {last}");

    private static ToldPeriod Several(int last) => new(Period.Year(last), $"截至{last}年的几年", $"several years to {last}");

    private static ToldPeriod To(int last) => new(Period.Year(last), $"截至{last}年", $"to {last}");

    private static ToldPeriod Recent(int last) => new(Period.Year(last), "近年来", "recent years");

    private static int YearOf(Match match) => int.Parse(match.Groups["y"].Value, CultureInfo.InvariantCulture);

    private static int NumberOf(string word) =>
        int.TryParse(word, CultureInfo.InvariantCulture, out var number) ? number
        : word == "两" ? 2
        : Math.Max(Array.IndexOf(Words, word), Array.IndexOf(Numerals, word));

    private static string Numeral(int n) => n < Numerals.Length ? Numerals[n] : n.ToString(CultureInfo.InvariantCulture);

    private static string Word(int n) => n < Words.Length ? Words[n] : n.ToString(CultureInfo.InvariantCulture);

    private static string EnglishMonth(DateOnly day) => day.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<y>(?:19|20)\d\d)(?:[-./]|年)(?<m>0?[1-9]|1[0-2])月?$")]
    private static partial Regex MonthPattern();

    [GeneratedRegex(@"^(?<y>(?:19|20)\d\d)年?$")]
    private static partial Regex YearPattern();

    [GeneratedRegex(@"^(?:since\s+(?<y>(?:19|20)\d\d)|(?<y>(?:19|20)\d\d)年(?:以来|至今))$")]
    private static partial Regex SincePattern();

    [GeneratedRegex(@"^(?:(?<n>\w+)\s+years\s+to\s+(?<y>(?:19|20)\d\d)|截至(?<y>(?:19|20)\d\d)年的(?<n>[一二两三四五六七八九十]|\d{1,2})年)$")]
    private static partial Regex YearsPattern();

    [GeneratedRegex(@"^(?:several\s+years\s+to\s+(?<y>(?:19|20)\d\d)|截至(?<y>(?:19|20)\d\d)年的几年)$")]
    private static partial Regex SeveralPattern();

    [GeneratedRegex(@"^(?:to\s+(?<y>(?:19|20)\d\d)|截至(?<y>(?:19|20)\d\d)年)$")]
    private static partial Regex ToPattern();
}
