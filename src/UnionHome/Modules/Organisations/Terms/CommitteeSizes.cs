using System.Globalization;

namespace UnionHome.Modules.Organisations.Terms;

/// <summary>How many committee members a union of so many members should have: a hint from the rule's table, never a wall.</summary>
public static class CommitteeSizes
{
    /// <summary>Null when the table says nothing for so many members, or cannot be read.</summary>
    public static (int Least, int Most)? For(string table, int members)
    {
        foreach (var part in table.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var (upTo, sizes) = Halves(part, ':');
            var (least, most) = Halves(sizes, '-');
            if (Whole(least) is not { } low || Whole(most) is not { } high) return null;
            if (upTo == "*" || members <= Whole(upTo)) return (low, high);
        }

        return null;
    }

    private static (string, string) Halves(string text, char at) =>
        text.IndexOf(at, StringComparison.Ordinal) is > 0 and var place ? (text[..place], text[(place + 1)..]) : (text, "");

    private static int? Whole(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
