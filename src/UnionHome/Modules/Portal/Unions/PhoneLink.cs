namespace UnionHome.Modules.Portal.Unions;

/// <summary>The number that a phone dials: the first one told, without what is there for the eye.</summary>
public static class PhoneLink
{
    public static string Of(string? told) => string.Concat((told ?? "").Split('转', '、', '/', ',', '，')[0].Where(c => char.IsAsciiDigit(c) || c is '+'));
}
