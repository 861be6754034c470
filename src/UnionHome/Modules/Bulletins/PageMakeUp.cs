namespace UnionHome.Modules.Bulletins;

/// <summary>
/// Lays an edition out as a newspaper page does: the first story across the page, long ones too, middling ones two and short ones
/// three in a row, no row left with a hole.
/// </summary>
internal static class PageMakeUp
{
    /// <summary>Letters of English that fill the space of one Chinese character.</summary>
    private const double EnglishPerChinese = 2.4;

    private const int Long = 600;
    private const int Short = 330;

    /// <summary>Each story with its class: <c>wide</c>, <c>half</c> or <c>third</c>, and <c>beside</c> where a rule parts it from its neighbour.</summary>
    public static IEnumerable<(PrintedStory Story, string Place)> Of(PrintedEdition paper, bool english)
    {
        var stories = paper.Stories;
        for (var i = 0; i < stories.Count;)
        {
            var wanted = i == 0 ? 1 : InARow(stories[i], english);
            var row = stories.Skip(i).TakeWhile(s => InARow(s, english) == wanted).Take(wanted).Count();
            if (wanted == 1) row = 1;
            var place = row switch { 1 => "wide", 2 => "half", _ => "third" };
            for (var k = 0; k < row; k++) yield return (stories[i + k], k == 0 ? place : place + " beside");
            i += row;
        }
    }

    private static int InARow(PrintedStory story, bool english)
    {
        var length = story.Story.Printed(english).Sum(b => b.Runs.Sum(r => r.Text.Length)) / (english ? EnglishPerChinese : 1);
        return length > Long ? 1 : length < Short ? 3 : 2;
    }
}
