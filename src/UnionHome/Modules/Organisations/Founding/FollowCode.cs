using System.Security.Cryptography;

namespace UnionHome.Modules.Organisations.Founding;

/// <summary>The code by which an applicant follows a request: ten letters and digits that nobody mistakes for one another (49 bits).</summary>
public static class FollowCode
{
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private const int Length = 10;

    /// <summary>As it is shown once: <c>K7M2P-9QWXZ</c>.</summary>
    public static string Make()
    {
        var code = new string(RandomNumberGenerator.GetItems<char>(Letters, Length));
        return $"{code[..(Length / 2)]}-{code[(Length / 2)..]}";
    }

    /// <summary>As it is indexed, however it was typed; null when it can be no code.</summary>
    public static string? Read(string? typed)
    {
        var code = string.Concat((typed ?? "").Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return code.Length == Length && code.All(Letters.Contains) ? code : null;
    }
}
