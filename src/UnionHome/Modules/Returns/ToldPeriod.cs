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

    /// <summary>
    /// The period that someone chose by words, by two days or by both: the days win, and words that say no more than the days are not kept.
    /// </summary>
    public static (Period Period, string Told) Chosen(string? words, DateOnly? from, DateOnly? to, int lastYear)
    {
        var text = words?.Trim() ?? "";
        if (from is null != to is null) throw new RuleViolation("returns.period_half", "起止日期要么都填，要么都不填", from is null ? "From" : "To");
        if (from is { } first && to is { } last)
        {
            if (last < first) throw new RuleViolation("returns.period_backwards", "结束日期不能早于开始日期", "To");
            return (new(first, last), Read(text, last.Year) is { } same && same.Period == new Period(first, last) && same.Zh == Plain(same.Period, english: false) ? "" : text);
        }

        var told = Read(text, lastYear)
            ?? throw new RuleViolation("returns.period_unknown", "没有看懂期间“{0}”，请写成“2014年”“2014年4月”，或填写起止日期", "Told", text);
        return (told.Period, told.Zh == Plain(told.Period, english: false) ? "" : text);
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
