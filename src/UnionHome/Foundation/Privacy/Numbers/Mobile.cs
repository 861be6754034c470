using System.Diagnostics.CodeAnalysis;
using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Privacy.Numbers;

/// <summary>A mobile number of mainland China: 11 digits from 13 to 19; spaces, hyphens and +86 are taken off. Its text form is masked.</summary>
public readonly record struct Mobile : IParsable<Mobile>
{
    private Mobile(string whole) => Whole = whole;

    public string Whole { get; }

    public static Mobile Parse(string s) =>
        TryParse(s, null, out var mobile) ? mobile : throw new RuleViolation("privacy.mobile", "手机号码不对：应为 1 开头的 11 位数字");

    static Mobile IParsable<Mobile>.Parse(string s, IFormatProvider? provider) => Parse(s);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Mobile result)
    {
        result = default;
        if (s is null) return false;
        var text = s.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        if (text.StartsWith("+86", StringComparison.Ordinal)) text = text[3..];
        if (text.Length != 11 || !text.AsSpan().IsDigits() || text[0] != '1' || text[1] < '3') return false;
        result = new(text);
        return true;
    }

    public override string ToString() => Mask.Of(PersonalKind.Mobile, Whole ?? "");
}
