using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace UnionHome.Tests.Architecture;

/// <summary>Words that the program's own source never uses, with what stands in their place.</summary>
public sealed partial class SourceTests
{
    [Fact]
    public void The_only_clock_is_the_time_provider() => Assert.Empty(Lines(Clocks()));

    [Fact]
    public void Ids_follow_time() => Assert.Empty(Lines(RandomIds()));

    [Fact]
    public void Enumerations_in_json_are_words() => Assert.Single(Lines(EnumsByNumber()).Select(l => l.Split(':')[0]).Distinct(), "Foundation/Data/ByName.cs");

    /// <summary>Shows that the search sees what it looks for.</summary>
    [Theory]
    [InlineData("var now = DateTime.Now;")]
    [InlineData("DateTimeOffset.UtcNow.AddDays(1)")]
    [InlineData("DateTime.Today")]
    public void A_clock_of_ones_own_would_be_seen(string line) => Assert.Matches(Clocks(), line);

    private static IEnumerable<string> Lines(Regex word) =>
        from file in Directory.EnumerateFiles(Source(), "*.cs*", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Source(), file).Replace('\\', '/')
        where !path.Contains("/bin/", StringComparison.Ordinal) && !path.StartsWith("bin/", StringComparison.Ordinal)
            && !path.StartsWith("obj/", StringComparison.Ordinal) && !path.StartsWith("node_modules/", StringComparison.Ordinal) && !path.Contains("/Migrations/", StringComparison.Ordinal)
        from line in File.ReadLines(file).Select((text, index) => (Text: text, Number: index + 1))
        where word.IsMatch(line.Text)
        select $"{path}:{line.Number} {line.Text.Trim()}";

    internal static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));

    private static string Source() => Path.Combine(Root(), "src", "UnionHome");

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b")]
    private static partial Regex Clocks();

    [GeneratedRegex(@"\bJsonStringEnumConverter\b")]
    private static partial Regex EnumsByNumber();

    [GeneratedRegex(@"\bGuid\.NewGuid\b")]
    private static partial Regex RandomIds();
}
