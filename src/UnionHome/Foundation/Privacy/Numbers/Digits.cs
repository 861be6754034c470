namespace UnionHome.Foundation.Privacy.Numbers;

internal static class Digits
{
    /// <summary>Only 0 to 9: full-width and other scripts' digits are not taken for them.</summary>
    public static bool IsDigits(this ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (!char.IsAsciiDigit(c)) return false;
        return true;
    }
}
