using System.Text.RegularExpressions;
using UnionHome.Foundation.Access;
using UnionHome.Foundation.Modules;
using UnionHome.Foundation.Web;

namespace UnionHome.Tests.Foundation.Web;

public sealed partial class TextsTests
{
    [Fact]
    public void Every_Chinese_text_that_a_reader_can_meet_has_its_English()
    {
        var missing = Texts().Where(t => !UnionHome.Foundation.Web.Texts.EnglishTexts.ContainsKey(t.Text)).ToList();

        Assert.True(missing.Count == 0, string.Join('\n', missing.Select(m => $"{m.Place}: {m.Text}")));
    }

    [Fact]
    public void English_texts_have_the_same_places_to_fill_in_as_the_Chinese()
    {
        var uneven = UnionHome.Foundation.Web.Texts.EnglishTexts
            .Where(t => Places(t.Value).Except(Places(t.Key)).Any()).Select(t => $"{t.Key} → {t.Value}").ToList();

        Assert.True(uneven.Count == 0, string.Join('\n', uneven));
    }

    private static IEnumerable<(string Place, string Text)> Texts()
    {
        foreach (var item in ModuleList.All.SelectMany(m => m.Menu).SelectMany(i => new[] { i.Text, i.Group })) yield return ("menu", item);
        foreach (var permission in Permission.All.Values) yield return ($"permission {permission.Code}", permission.Name);
        var source = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../../src/UnionHome"));
        foreach (var file in Directory.EnumerateFiles(source, "*.cs*", SearchOption.AllDirectories))
        {
            if (file.Contains("/obj/", StringComparison.Ordinal) || file.Contains("/bin/", StringComparison.Ordinal) || file.Contains("/Migrations/", StringComparison.Ordinal)) continue;
            var text = string.Join('\n', File.ReadLines(file).Where(line => !line.TrimStart().StartsWith("///", StringComparison.Ordinal)));
            foreach (var pattern in file.EndsWith(".cshtml", StringComparison.Ordinal) ? [Indexed()] : new[] { Indexed(), Thrown(), Named(), Ordered() })
                foreach (Match match in pattern.Matches(text))
                    if (Chinese().IsMatch(match.Groups["text"].Value))
                        yield return (Path.GetRelativePath(source, file), Regex.Unescape(match.Groups["text"].Value));
        }
    }

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(m => m.Value).Distinct();

    /// <summary><c>T["…"]</c>, <c>texts["…"]</c>.</summary>
    [GeneratedRegex("""(?:\bT|\b[Tt]exts)\["(?<text>(?:[^"\\]|\\.)*)"[\],]""")]
    private static partial Regex Indexed();

    /// <summary><c>new RuleViolation("code", "…"</c>.</summary>
    [GeneratedRegex("""RuleViolation\(\s*"[^"]*",\s*"(?<text>(?:[^"\\]|\\.)*)"[,)]""")]
    private static partial Regex Thrown();

    /// <summary><c>Display(Name = "…")</c>, <c>ErrorMessage = "…"</c>.</summary>
    [GeneratedRegex("""(?:\bName|\bErrorMessage) = "(?<text>(?:[^"\\]|\\.)*)"[,)]""")]
    private static partial Regex Named();

    /// <summary>Steps: <c>.Step("accept", "…"</c>.</summary>
    [GeneratedRegex("""\.Step\("[^"]*",\s*"(?<text>(?:[^"\\]|\\.)*)"[,)]""")]
    private static partial Regex Ordered();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"\{\d+")]
    private static partial Regex Place();
}
