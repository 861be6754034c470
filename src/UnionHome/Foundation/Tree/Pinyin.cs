using System.Text;

namespace UnionHome.Foundation.Tree;

/// <summary>Pinyin initials of Chinese names, for search by typing <c>tyxzgh</c>.</summary>
public static class Pinyin
{
    /// <summary>Lower-case initials; letters and digits stay as they are, anything else is left out.</summary>
    public static string Initials(string text)
    {
        var initials = new StringBuilder(text.Length);
        foreach (var c in text)
            if (char.IsAsciiLetterOrDigit(c)) initials.Append(char.ToLowerInvariant(c));
        return initials.ToString();
    }
}
