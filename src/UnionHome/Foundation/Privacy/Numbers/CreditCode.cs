using System.Diagnostics.CodeAnalysis;
using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Privacy.Numbers;

/// <summary>The unified social credit code of an organisation (统一社会信用代码, GB 32100-2015). Public, so its text form is whole.</summary>
public readonly record struct CreditCode : IParsable<CreditCode>
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    private static readonly int[] BodyWeights = [3, 7, 9, 10, 5, 8, 4, 2];

    private CreditCode(string text) => Text = text;

    public string Text { get; }

    /// <summary>A union: registering department 8, kind 1 (foundation unions) to 9.</summary>
    public bool IsUnion => Text[0] == '8';

    public static CreditCode Parse(string s) =>
        TryParse(s, null, out var code) ? code : throw new RuleViolation("privacy.credit_code", "统一社会信用代码不对：应为 18 位，校验码须相符");

    static CreditCode IParsable<CreditCode>.Parse(string s, IFormatProvider? provider) => Parse(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CreditCode result)
    {
        result = default;
        var text = s?.Trim().ToUpperInvariant();
        if (text is not { Length: 18 } || text.Any(c => !Alphabet.Contains(c)) || !text.AsSpan(2, 6).IsDigits()) return false;
        if (text[16] != BodyCheck(text) || text[17] != Check(text)) return false;
        result = new(text);
        return true;
    }

    /// <summary>Puts the two check digits behind registrar, kind, place (8 characters) and organisation (8 more): how generated data gets codes that hold.</summary>
    public static CreditCode Complete(string sixteen)
    {
        var body = sixteen + BodyCheck(sixteen);
        return Parse(body + Check(body));
    }

    public override string ToString() => Text ?? "";

    private static char Check(string text)
    {
        var sum = 0;
        for (var i = 0; i < 17; i++) sum += Alphabet.IndexOf(text[i], StringComparison.Ordinal) * Weights[i];
        return Alphabet[(31 - sum % 31) % 31];
    }

    /// <summary>Places 9 to 17 are an organisation code with a check digit of its own (GB 11714).</summary>
    private static char BodyCheck(string text)
    {
        var sum = 0;
        for (var i = 0; i < 8; i++) sum += Value(text[8 + i]) * BodyWeights[i];
        return (11 - sum % 11) switch { 10 => 'X', 11 => '0', var digit => (char)('0' + digit) };
    }

    private static int Value(char c) => char.IsAsciiDigit(c) ? c - '0' : c - 'A' + 10;
}
