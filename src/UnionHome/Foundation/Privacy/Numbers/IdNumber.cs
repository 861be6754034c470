using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Privacy.Numbers;

public enum Sex
{
    Female, Male,
}

/// <summary>A citizen's ID number (公民身份号码, GB 11643-1999), checked once where it enters. Its text form is masked; the whole number is <see cref="Whole"/>.</summary>
public readonly record struct IdNumber : IParsable<IdNumber>
{
    private const string CheckDigits = "10X98765432";
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>GB/T 2260 provinces; areas that were abolished stay valid in numbers once given, so no more than the province is checked.</summary>
    private static readonly int[] Provinces =
    [
        11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46,
        50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83, 91,
    ];

    private IdNumber(string whole) => Whole = whole;

    public string Whole { get; }

    public DateOnly BirthDate => DateOnly.ParseExact(Whole.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture);

    public Sex Sex => (Whole[16] - '0') % 2 == 0 ? Sex.Female : Sex.Male;

    /// <summary>Where the number was first given, GB/T 2260.</summary>
    public string Area => Whole[..6];

    /// <summary>Full years of age on a day.</summary>
    public int AgeOn(DateOnly day)
    {
        var born = BirthDate;
        var years = day.Year - born.Year;
        return born.AddYears(years) > day ? years - 1 : years;
    }

    public static IdNumber Parse(string s) =>
        TryParse(s, null, out var number) ? number : throw new RuleViolation("privacy.id_number", "身份证号码不对：应为 18 位，出生日期和校验码须相符");

    /// <summary>
    /// A number as the register of another office has it: also the fifteen digits of those given before October 1999, which have no century and no check
    /// digit (GB 11643-1989). Whoever types a number gives all eighteen.
    /// </summary>
    public static IdNumber ParseListed(string s)
    {
        var text = s.Trim();
        if (text.Length != 15 || !text.AsSpan().IsDigits()) return Parse(text);
        var body = $"{text[..6]}19{text[6..]}";
        return Parse(body + CheckDigit(body));
    }

    static IdNumber IParsable<IdNumber>.Parse(string s, IFormatProvider? provider) => Parse(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out IdNumber result)
    {
        result = default;
        var text = s?.Trim().ToUpperInvariant();
        if (text is not { Length: 18 } || !text.AsSpan(0, 17).IsDigits() || text[17] != CheckDigit(text)) return false;
        if (!Provinces.Contains(int.Parse(text.AsSpan(0, 2), CultureInfo.InvariantCulture))) return false;
        if (!DateOnly.TryParseExact(text.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born) || born.Year < 1850) return false;
        result = new(text);
        return true;
    }

    public override string ToString() => Mask.Of(PersonalKind.IdNumber, Whole ?? "");

    private static char CheckDigit(string text)
    {
        var sum = 0;
        for (var i = 0; i < 17; i++) sum += (text[i] - '0') * Weights[i];
        return CheckDigits[sum % 11];
    }
}
