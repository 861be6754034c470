using System.Text;

namespace UnionHome.Modules.Bulletins.Templates;

public enum BlockKind
{
    Paragraph, Crosshead, Item, Quote,
}

/// <summary>A piece of text; <paramref name="Figure"/> is the place of the figure that it tells among those of its story, from 1.</summary>
public sealed record Run(string Text, int? Figure = null);

/// <summary>A paragraph of a story. Pages, Word and print are all made from these, so nothing that a writer types becomes mark-up.</summary>
public sealed record StoryBlock(BlockKind Kind, IReadOnlyList<Run> Runs)
{
    private const char Open = '\uE000';
    private const char Middle = '\uE001';
    private const char Close = '\uE002';

    /// <summary>A figure in the rendered text, until it is cut into blocks.</summary>
    public static string Mark(int figure, string words) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Open}{figure}{Middle}{words}{Close}");

    /// <summary>The marks are characters of the private use area, which a writer has no business with.</summary>
    public static string WithoutMarks(string text) => text.Replace($"{Open}", "").Replace($"{Middle}", "").Replace($"{Close}", "");

    /// <summary>Paragraphs stand apart by an empty line; a line may begin with <c>## </c> (crosshead), <c>- </c> (item) or <c>&gt; </c> (quote).</summary>
    public static IReadOnlyList<StoryBlock> Cut(string text)
    {
        var blocks = new List<StoryBlock>();
        var paragraph = new StringBuilder();
        foreach (var line in text.Replace("\r", "").Split('\n').Select(l => l.Trim()).Append(""))
        {
            var (kind, rest) = line switch
            {
                ['#', '#', ' ', ..] => (BlockKind.Crosshead, line[3..]),
                ['-', ' ', ..] => (BlockKind.Item, line[2..]),
                ['>', ' ', ..] => (BlockKind.Quote, line[2..]),
                _ => (BlockKind.Paragraph, line),
            };
            if ((line.Length == 0 || kind != BlockKind.Paragraph) && paragraph.Length > 0)
            {
                blocks.Add(new(BlockKind.Paragraph, RunsOf(paragraph.ToString())));
                paragraph.Clear();
            }

            if (line.Length == 0) continue;
            if (kind == BlockKind.Paragraph) Join(paragraph, line);
            else blocks.Add(new(kind, RunsOf(rest.Trim())));
        }

        return blocks;
    }

    /// <summary>Lines of one paragraph run on: with a space, except where Chinese meets Chinese.</summary>
    private static void Join(StringBuilder paragraph, string line)
    {
        if (paragraph.Length > 0 && paragraph[^1] is not Close and < '\u2E80' && line[0] is not Open and < '\u2E80') paragraph.Append(' ');
        paragraph.Append(line);
    }

    private static List<Run> RunsOf(string text)
    {
        var runs = new List<Run>();
        for (var at = 0; at < text.Length;)
        {
            var open = text.IndexOf(Open, at);
            if (open != at) runs.Add(new(text[at..(open < 0 ? text.Length : open)]));
            if (open < 0) break;
            var middle = text.IndexOf(Middle, open);
            var close = text.IndexOf(Close, middle);
            runs.Add(new(text[(middle + 1)..close], int.Parse(text.AsSpan(open + 1, middle - open - 1), System.Globalization.CultureInfo.InvariantCulture)));
            at = close + 1;
        }

        return runs;
    }
}
