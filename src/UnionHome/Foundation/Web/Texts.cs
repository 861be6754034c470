using System.Globalization;
using System.Reflection;
using System.Text.Json;
using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Web;

/// <summary>
/// Translates: the Chinese text is the key, English stands in the <c>English.json</c> of the folder that uses it. Injected into
/// every page as <c>T</c>.
/// </summary>
public sealed class Texts
{
    public static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");
    public static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    private static readonly Dictionary<string, string> ToEnglish = Load();

    public static IReadOnlyDictionary<string, string> EnglishTexts => ToEnglish;

    /// <summary>Whether this request is answered in English.</summary>
    public bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    public string this[string chinese] => IsEnglish ? ToEnglish.GetValueOrDefault(chinese, chinese) : chinese;

    public string this[string chinese, params object[] args] => string.Format(CultureInfo.CurrentCulture, this[chinese], args);

    /// <summary>The sentence of a refusal in the reader's language; a text among its arguments is translated as well.</summary>
    public string Of(RuleViolation refusal) =>
        refusal.Args.Count == 0 ? this[refusal.Text] : this[refusal.Text, [.. refusal.Args.Select(a => a switch { string text => this[text], INamed named => named.Name(IsEnglish), _ => a })]];

    private static Dictionary<string, string> Load()
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith("English.json", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var (key, value) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!) texts[key] = value;
        }

        return texts;
    }
}
