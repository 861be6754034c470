using System.Diagnostics.CodeAnalysis;
using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Privacy.Numbers;

/// <summary>A bank card's number: 12 to 19 digits with the check digit of ISO/IEC 7812 (Luhn); spaces are taken off. Its text form is masked.</summary>
public readonly record struct BankCard : IParsable<BankCard>, IAccountNumber
{
    private BankCard(string whole) => Whole = whole;

    public string Whole { get; }

    public static BankCard Parse(string s) =>
        TryParse(s, null, out var card) ? card : throw new RuleViolation("privacy.bank_card", "银行卡号不对：应为 12 至 19 位数字，校验码须相符");

    static BankCard IParsable<BankCard>.Parse(string s, IFormatProvider? provider) => Parse(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out BankCard result)
    {
        result = default;
        var text = s?.Replace(" ", "", StringComparison.Ordinal);
        if (text is not { Length: >= 12 and <= 19 } || !text.AsSpan().IsDigits() || LuhnSum(text) % 10 != 0) return false;
        result = new(text);
        return true;
    }

    public override string ToString() => Mask.Of(PersonalKind.BankCard, Whole ?? "");

    private static int LuhnSum(string text)
    {
        var sum = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var digit = text[^(i + 1)] - '0';
            if (i % 2 == 1) digit = digit > 4 ? digit * 2 - 9 : digit * 2;
            sum += digit;
        }

        return sum;
    }
}
