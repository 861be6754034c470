using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace UnionHome.Modules.Bulletins;

/// <summary>Word's own styles by their own names, so that an office's theme and table of contents take hold of them.</summary>
internal static class EditionDocumentStyles
{
    private const string Red = "B8141C";
    private const string Grey = "5F666D";

    public static Styles Styles(bool english) => new(
        new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = "宋体" },
            new FontSize { Val = "22" },
            new Languages { Val = english ? "en-GB" : "zh-CN", EastAsia = "zh-CN" }))),
        Paragraph("Normal", "Normal", new(new SpacingBetweenLines { After = "120", Line = "360", LineRule = LineSpacingRuleValues.Auto }, english ? new Indentation() : new Indentation { FirstLineChars = 200, FirstLine = "440" }), null, isDefault: true),
        Paragraph("Title", "Title", Plain("0", "60", JustificationValues.Center), Letters("52", bold: true)),
        Paragraph("Subtitle", "Subtitle", Plain("0", "360", JustificationValues.Center), Letters("20", colour: Grey)),
        Paragraph("Kicker", "Kicker", Plain("360", "0", JustificationValues.Left, keepNext: true), Letters("20", bold: true, colour: Red)),
        Paragraph("Heading1", "heading 1", Plain("60", "160", JustificationValues.Left, keepNext: true, outline: 0), Letters("34", bold: true)),
        Paragraph("Heading2", "heading 2", Plain("200", "100", JustificationValues.Left, keepNext: true, outline: 1), Letters("25", bold: true)),
        Paragraph("Quote", "Quote", new(new SpacingBetweenLines { Before = "120", After = "120" }, new Indentation { Left = "440", Right = "440", FirstLine = "0" }), Letters("24", italic: english)),
        Paragraph("ListParagraph", "List Paragraph", new(new Indentation { Left = "440", FirstLine = "0" }), null),
        Paragraph("FootnoteText", "footnote text", Plain("0", "0", JustificationValues.Left), Letters("17")),
        Character("Hyperlink", "Hyperlink", new(new Underline { Val = UnderlineValues.Dotted, Color = Red })),
        Character("FootnoteReference", "footnote reference", new(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript })));

    public static SectionProperties A4() => new(
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 1440, Bottom = 1440, Left = 1587, Right = 1587, Header = 720, Footer = 720, Gutter = 0 });

    /// <summary>Word demands the two lines that part notes from text before the first note.</summary>
    public static Footnotes EmptyFootnotes() => new(
        new Footnote(new Paragraph(new Run(new SeparatorMark()))) { Type = FootnoteEndnoteValues.Separator, Id = -1 },
        new Footnote(new Paragraph(new Run(new ContinuationSeparatorMark()))) { Type = FootnoteEndnoteValues.ContinuationSeparator, Id = 0 });

    private static StyleParagraphProperties Plain(string before, string after, JustificationValues justification, bool keepNext = false, int? outline = null)
    {
        var properties = new StyleParagraphProperties();
        if (keepNext) properties.Append(new KeepNext());
        properties.Append(new SpacingBetweenLines { Before = before, After = after }, new Indentation { FirstLine = "0", FirstLineChars = 0 }, new Justification { Val = justification });
        if (outline is { } level) properties.Append(new OutlineLevel { Val = level });
        return properties;
    }

    private static StyleRunProperties Letters(string size, bool bold = false, bool italic = false, string? colour = null)
    {
        var properties = new StyleRunProperties();
        if (bold) properties.Append(new Bold());
        if (italic) properties.Append(new Italic());
        if (colour is not null) properties.Append(new Color { Val = colour });
        properties.Append(new FontSize { Val = size });
        return properties;
    }

    private static Style Paragraph(string id, string name, StyleParagraphProperties paragraph, StyleRunProperties? letters, bool isDefault = false)
    {
        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id, Default = isDefault ? true : null };
        if (!isDefault) style.Append(new BasedOn { Val = "Normal" });
        style.Append(new PrimaryStyle(), paragraph);
        if (letters is not null) style.Append(letters);
        return style;
    }

    private static Style Character(string id, string name, StyleRunProperties letters) =>
        new(new StyleName { Val = name }, letters) { Type = StyleValues.Character, StyleId = id };
}
