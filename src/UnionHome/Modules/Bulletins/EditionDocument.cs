using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Figures;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Bulletins.Templates;
using TextRun = UnionHome.Modules.Bulletins.Templates.Run;
using WordRun = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace UnionHome.Modules.Bulletins;

/// <summary>An edition as a Word file that an office can go on working with: real styles, figures as links with their source in a footnote.</summary>
internal sealed class EditionDocument(PrintedEdition printed, Texts texts, Uri site)
{
    private readonly Footnotes footnotes = EditionDocumentStyles.EmptyFootnotes();
    private MainDocumentPart main = null!;
    private int notes;

    private bool English => texts.IsEnglish;

    public byte[] Write()
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var edition = printed.Edition;
            document.PackageProperties.Title = edition.Title(English);
            document.PackageProperties.Creator = printed.Publisher.Name(English);
            document.PackageProperties.Language = English ? "en" : "zh-CN";
            document.PackageProperties.Created = edition.PublishedAt!.Value.UtcDateTime;
            main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = EditionDocumentStyles.Styles(English);
            var body = new Body(
                Styled("Title", Text(edition.Title(English))),
                Styled("Subtitle", Text($"{printed.Publisher.Name(English)}  {texts["第 {0} 期", edition.Number]}  {edition.PublishedAt.Value.ToChinaDate().Iso()}")));
            foreach (var story in printed.Stories) Add(body, story);
            body.Append(EditionDocumentStyles.A4());
            main.Document = new Document(body);
            main.AddNewPart<FootnotesPart>().Footnotes = footnotes;
        }

        return file.ToArray();
    }

    private void Add(Body body, PrintedStory story)
    {
        body.Append(Styled("Kicker", Text(story.Union.Name(English))), Styled("Heading1", Text(story.Story.Headline(English))));
        foreach (var block in story.Story.Printed(English))
        {
            var style = block.Kind switch
            {
                BlockKind.Crosshead => "Heading2",
                BlockKind.Quote => "Quote",
                BlockKind.Item => "ListParagraph",
                _ => "Normal",
            };
            var paragraph = Styled(style);
            if (block.Kind == BlockKind.Item) paragraph.Append(Text("• "));
            foreach (var run in block.Runs) paragraph.Append(Of(run, story));
            body.Append(paragraph);
        }
    }

    private IEnumerable<OpenXmlElement> Of(TextRun run, PrintedStory story)
    {
        if (run.Figure is not { } position || story.Figures.FirstOrDefault(f => f.Figure.Position == position) is not { } figure)
            return [Text(run.Text)];
        var link = main.AddHyperlinkRelationship(new Uri(site, figure.Address(printed.Edition.Number)), isExternal: true);
        var words = new WordRun(new RunProperties(new RunStyle { Val = "Hyperlink" }), Literal(run.Text));
        return [new Hyperlink(words) { Id = link.Id, History = true }, Note(figure)];
    }

    /// <summary>A reference in the text, and at the page's foot what the figure is and where it comes from.</summary>
    private WordRun Note(PrintedFigure printedFigure)
    {
        var figure = printedFigure.Figure;
        var id = ++notes;
        var period = figure.PeriodAsTold is { Length: > 0 } told && English ? told : $"{figure.From.Iso()} – {figure.To.Iso()}";
        var source = figure.Source == FigureSource.Reported ? texts["工会填报"] : texts["系统记录"];
        var text = $" {printedFigure.Union.Name(English)}; {printedFigure.Name(English)}: {figure.InWords(English)}; {period}; {source}, {figure.RecordedAt.ToChinaDate().Iso()}; {new Uri(site, figure.SourceAddress)}";
        footnotes.Append(new Footnote(Styled("FootnoteText",
            new WordRun(new RunProperties(new RunStyle { Val = "FootnoteReference" }), new FootnoteReferenceMark()), Text(text)))
        { Id = id });
        return new(new RunProperties(new RunStyle { Val = "FootnoteReference" }), new FootnoteReference { Id = id });
    }

    private static Paragraph Styled(string style, params OpenXmlElement[] content)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        paragraph.Append(content);
        return paragraph;
    }

    private static WordRun Text(string text) => new(Literal(text));

    private static Text Literal(string text) => new(text) { Space = SpaceProcessingModeValues.Preserve };
}
