using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using QRCoder;
using UnionHome.Foundation.Attachments;
using A = DocumentFormat.OpenXml.Drawing;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace UnionHome.Modules.Organisations.Lights.Print;

/// <summary>A Word file in the making: styled paragraphs and pictures of a size in millimetres.</summary>
internal sealed class WordSheet(MainDocumentPart main)
{
    /// <summary>Twentieths of a point, in which Word measures pages and tables.</summary>
    public static uint Twips(double millimetres) => (uint)Math.Round(millimetres * 1440 / 25.4);

    private uint pictures;

    public static byte[] Write(string title, bool english, Func<WordSheet, IEnumerable<OpenXmlElement>> content)
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = title;
            document.PackageProperties.Language = english ? "en" : "zh-CN";
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = CardStyles.All(english);
            var body = new Body();
            body.Append(content(new(main)));
            main.Document = new Document(body);
        }

        return file.ToArray();
    }

    public static Paragraph Line(string style, params OpenXmlElement[] content)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        paragraph.Append(content);
        return paragraph;
    }

    public static Run Text(string text, string? style = null)
    {
        var run = new Run();
        if (style is not null) run.Append(new RunProperties(new RunStyle { Val = style }));
        run.Append(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
        return run;
    }

    public Run Qr(string address, double millimetres)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        return Picture(new PngByteQRCode(data).GetGraphic(8), FileKind.Png, millimetres, millimetres, address);
    }

    public Run Picture(byte[] content, FileKind kind, double width, double height, string says)
    {
        var part = main.AddImagePart(kind == FileKind.Png ? ImagePartType.Png : ImagePartType.Jpeg);
        part.FeedData(new MemoryStream(content));
        var (id, cx, cy) = (++pictures, (long)(width * 36_000), (long)(height * 36_000));
        return new(new Drawing(new Wp.Inline(
            new Wp.Extent { Cx = cx, Cy = cy },
            new Wp.DocProperties { Id = id, Name = $"Picture {id}", Description = says },
            new A.Graphic(new A.GraphicData(new Pic.Picture(
                new Pic.NonVisualPictureProperties(new Pic.NonVisualDrawingProperties { Id = id, Name = $"Picture {id}", Description = says }, new Pic.NonVisualPictureDrawingProperties()),
                new Pic.BlipFill(new A.Blip { Embed = main.GetIdOfPart(part) }, new A.Stretch(new A.FillRectangle())),
                new Pic.ShapeProperties(
                    new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = cx, Cy = cy }),
                    new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle })))
            { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 }));
    }

    /// <summary>A table whose cells are exactly of a size.</summary>
    public static Table Grid(double[] widths, double height, IEnumerable<IReadOnlyList<IReadOnlyList<OpenXmlElement>>> rows, bool cut)
    {
        var table = new Table(new TableProperties(
            new TableWidth { Width = $"{widths.Sum(w => Twips(w))}", Type = TableWidthUnitValues.Dxa },
            cut ? Borders(BorderValues.Dashed, "9AA1A9", 4) : Borders(BorderValues.None, "auto", 0),
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableCellMarginDefault(new TopMargin { Width = "57", Type = TableWidthUnitValues.Dxa }, new TableCellLeftMargin { Width = 113, Type = TableWidthValues.Dxa }, new BottomMargin { Width = "57", Type = TableWidthUnitValues.Dxa }, new TableCellRightMargin { Width = 113, Type = TableWidthValues.Dxa })),
            new TableGrid(widths.Select(w => new GridColumn { Width = $"{Twips(w)}" })));
        foreach (var row in rows)
            table.Append(new TableRow([
                new TableRowProperties(new CantSplit(), new TableRowHeight { Val = Twips(height), HeightType = HeightRuleValues.Exact }),
                .. row.Select((cell, i) => (OpenXmlElement)new TableCell([
                    new TableCellProperties(new TableCellWidth { Width = $"{Twips(widths[i])}", Type = TableWidthUnitValues.Dxa }, new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
                    .. cell]))]));
        return table;
    }

    public static SectionProperties Page(bool landscape, double margin) => new(
        new PageSize { Width = landscape ? 16838u : 11906u, Height = landscape ? 11906u : 16838u, Orient = landscape ? PageOrientationValues.Landscape : PageOrientationValues.Portrait },
        new PageMargin { Top = (int)Twips(margin), Bottom = (int)Twips(margin), Left = Twips(15), Right = Twips(15), Header = 0, Footer = 0, Gutter = 0 });

    private static TableBorders Borders(BorderValues kind, string colour, uint size) => new(
        new TopBorder { Val = kind, Color = colour, Size = size }, new LeftBorder { Val = kind, Color = colour, Size = size },
        new BottomBorder { Val = kind, Color = colour, Size = size }, new RightBorder { Val = kind, Color = colour, Size = size },
        new InsideHorizontalBorder { Val = kind, Color = colour, Size = size }, new InsideVerticalBorder { Val = kind, Color = colour, Size = size });
}
