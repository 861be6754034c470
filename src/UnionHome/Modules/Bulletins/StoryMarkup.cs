using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Bulletins.Calls;
using UnionHome.Modules.Bulletins.Templates;

namespace UnionHome.Modules.Bulletins;

/// <summary>
/// A story's paragraphs as elements; every text is encoded on its way out. Written here and not in a page, since a page would put
/// spaces between a number and the comma behind it.
/// </summary>
internal static class StoryMarkup
{
    /// <summary>As published: a figure links to the page of its source, with today's number beside it where that is another.</summary>
    public static IHtmlContent Published(PrintedStory story, int edition, Texts texts) =>
        Blocks(story.Story.Printed(texts.IsEnglish), "h3", run => story.Figures.FirstOrDefault(f => f.Figure.Position == run.Figure) is { } figure
            ? Figure(figure, run, edition, texts)
            : Text(run.Text));

    /// <summary>As it reads at the desk: a figure is marked and says what it is.</summary>
    public static IHtmlContent Draft(IReadOnlyList<StoryBlock> blocks, IReadOnlyList<CalledFigure> figures, bool english) =>
        Blocks(blocks, "h4", run => Element("span", ("class", "figure-value"), ("title", figures[run.Figure!.Value - 1].Call.Figure.Name(english))).With(run.Text));

    private static HtmlContentBuilder Blocks(IEnumerable<StoryBlock> blocks, string crosshead, Func<Run, IHtmlContent> figure)
    {
        var all = new HtmlContentBuilder();
        foreach (var block in blocks)
        {
            var element = block.Kind switch
            {
                BlockKind.Crosshead => Element(crosshead),
                BlockKind.Quote => Element("blockquote"),
                BlockKind.Item => Element("p", ("class", "item")),
                _ => Element("p"),
            };
            foreach (var run in block.Runs) element.InnerHtml.AppendHtml(run.Figure is null ? Text(run.Text) : figure(run));
            all.AppendHtml(element).AppendHtml("\n");
        }

        return all;
    }

    private static IHtmlContentBuilder Figure(PrintedFigure printed, Run run, int edition, Texts texts)
    {
        var figure = printed.Figure;
        var number = figure.Number.ToString(CultureInfo.InvariantCulture);
        var value = Element("data", ("value", figure.Value.ToString("0.##", CultureInfo.InvariantCulture))).With(run.Text);
        var link = Element("a", ("class", "figure"), ("href", printed.Address(edition)), ("data-figure", number));
        link.InnerHtml.AppendHtml(value);
        var all = new HtmlContentBuilder().AppendHtml(link);
        return printed.HasChanged
            ? all.AppendHtml(Element("small", ("class", "now")).With(texts["今 {0}", printed.NowInWords(texts.IsEnglish)]))
            : all;
    }

    private static IHtmlContent Text(string text) => new HtmlContentBuilder().Append(text);

    private static TagBuilder Element(string name, params (string Name, string Value)[] attributes)
    {
        var element = new TagBuilder(name);
        foreach (var (key, value) in attributes) element.Attributes[key] = value;
        return element;
    }

    private static TagBuilder With(this TagBuilder element, string text)
    {
        element.InnerHtml.Append(text);
        return element;
    }
}
