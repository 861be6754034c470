using System.Globalization;
using System.Text;

namespace UnionHome.Foundation.Tree;

/// <summary>Pinyin initials of Chinese names, for search by typing <c>tyxzgh</c>.</summary>
public static partial class Pinyin
{
    /// <summary>
    /// Names of places and things whose character is read otherwise than alone. The longest hit wins.
    /// </summary>
    private static readonly Dictionary<string, string> Phrases = new(StringComparer.Ordinal)
    {
        ["重庆"] = "cq",
        ["厦门"] = "xm",
        ["六安"] = "la",
        ["番禺"] = "py",
        ["乐清"] = "yq",
        ["乐亭"] = "lt",
        ["大埔"] = "db",
        ["大厦"] = "ds",
        ["黄埔"] = "hp",
        ["单县"] = "sx",
        ["单城"] = "sc",
        ["银行"] = "yh",
        ["商行"] = "sh",
        ["分行"] = "fh",
        ["支行"] = "zh",
        ["行业"] = "hy",
        ["洪洞"] = "ht",
        ["长者"] = "zz",
        ["长子县"] = "zzx",
        ["解州"] = "xz",
        ["解放"] = "jf",
        ["重型"] = "zx",
        ["重机"] = "zj",
        ["蔚县"] = "yx",
        ["尉犁"] = "yl",
        ["会计"] = "kj",
        ["牟平"] = "mp",
        ["中牟"] = "zm",
        ["东阿"] = "de",
        ["阿胶"] = "ej",
        ["乐器"] = "yq",
        ["音乐"] = "yy",
        ["朝鲜"] = "cx",
        ["朝晖"] = "zh",
        ["曾氏"] = "zs",
        ["曾家"] = "zj",
        ["畜牧"] = "xm",
        ["畜禽"] = "cq",
        ["牲畜"] = "sc",
        ["茄子"] = "qz",
        ["番茄"] = "fq",
        ["宝坻"] = "bd",
        ["莘庄"] = "xz",
        ["系数"] = "xs",
        ["长春"] = "cc",
        ["车辆"] = "cl",
        ["湖泊"] = "hp",
        ["水泊"] = "sp",
    };

    private static readonly int LongestPhrase = Phrases.Keys.Max(p => p.Length);

    /// <summary>GB 2312 puts its common characters in the order of their pinyin; each letter begins at one code.</summary>
    private static readonly (int From, char Letter)[] CommonCharacters =
    [
        (0xB0A1, 'a'), (0xB0C5, 'b'), (0xB2C1, 'c'), (0xB4EE, 'd'), (0xB6EA, 'e'), (0xB7A2, 'f'), (0xB8C1, 'g'), (0xB9FE, 'h'), (0xBBF7, 'j'),
        (0xBFA6, 'k'), (0xC0AC, 'l'), (0xC2E8, 'm'), (0xC4C3, 'n'), (0xC5B6, 'o'), (0xC5BE, 'p'), (0xC6DA, 'q'), (0xC8BB, 'r'), (0xC8F6, 's'),
        (0xCBFA, 't'), (0xCDDA, 'w'), (0xCEF4, 'x'), (0xD1B9, 'y'), (0xD4D1, 'z'), (0xD7FA, '\0'),
    ];

    private static readonly Encoding Gb = GbEncoding();

    /// <summary>Lower-case initials; letters and digits stay as they are, anything without a pinyin is left out.</summary>
    public static string Initials(string text)
    {
        var initials = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (PhraseAt(text, i) is { } phrase)
            {
                initials.Append(Phrases[phrase]);
                i += phrase.Length - 1;
            }
            else if (Initial(text[i]) is { } letter)
            {
                initials.Append(letter);
            }
        }

        return initials.ToString();
    }

    private static string? PhraseAt(string text, int at)
    {
        for (var length = Math.Min(LongestPhrase, text.Length - at); length > 1; length--)
            if (text.Substring(at, length) is var part && Phrases.ContainsKey(part)) return part;
        return null;
    }

    private static char? Initial(char c)
    {
        if (char.IsAsciiLetterOrDigit(c)) return char.ToLower(c, CultureInfo.InvariantCulture);
        if (c < '\u4e00') return null;
        if (Others.TryGetValue(c, out var other)) return other;
        Span<byte> bytes = stackalloc byte[4];
        if (Gb.GetBytes([c], bytes) != 2) return null;
        var code = (bytes[0] << 8) | bytes[1];
        if (bytes[0] >= FirstRareRow)
            return bytes[0] - FirstRareRow < RareCharacters.Length && bytes[1] >= FirstCell ? RareCharacters[bytes[0] - FirstRareRow][bytes[1] - FirstCell] : null;
        if (bytes[1] < FirstCell || code < CommonCharacters[0].From) return null;
        return CommonCharacters.Last(r => r.From <= code).Letter is var letter and not '\0' ? letter : null;
    }

    private static Encoding GbEncoding()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("gb2312", new EncoderReplacementFallback("?"), DecoderFallback.ReplacementFallback);
    }
}
