using System.Diagnostics.CodeAnalysis;
using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Privacy.Numbers;

/// <summary>The number of a company's bank account (对公账号): 8 to 32 digits, which each bank makes as it likes, so there is no check digit; spaces and hyphens are taken off. Its text form is masked.</summary>
public readonly record struct CompanyAccount : IParsable<CompanyAccount>, IAccountNumber
{
    private CompanyAccount(string whole) => Whole = whole;

    public string Whole { get; }

    public static CompanyAccount Parse(string s) =>
        TryParse(s, null, out var account) ? account : throw new RuleViolation("privacy.company_account", "账号不对：应为 8 至 32 位数字");

    static CompanyAccount IParsable<CompanyAccount>.Parse(string s, IFormatProvider? provider) => Parse(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CompanyAccount result)
    {
        result = default;
        var text = s?.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        if (text is not { Length: >= 8 and <= 32 } || !text.AsSpan().IsDigits()) return false;
        result = new(text);
        return true;
    }

    public override string ToString() => Mask.Of(PersonalKind.BankCard, Whole ?? "");
}
