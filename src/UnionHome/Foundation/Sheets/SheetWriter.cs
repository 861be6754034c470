using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace UnionHome.Foundation.Sheets;

/// <summary>A sheet to be written: its header and its rows, which are taken one by one and never held together.</summary>
/// <param name="Rows">Cells are text, whole or decimal numbers, dates or null.</param>
public sealed record SheetOut(string Name, IReadOnlyList<string> Header, IEnumerable<IReadOnlyList<object?>> Rows)
{
    /// <summary>For a template: for each column the hint shown when its cells are entered.</summary>
    public IReadOnlyList<string> Hints { get; init; } = [];

    /// <summary>For a template: for each column the only values that fit, or none.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Choices { get; init; } = [];
}

/// <summary>Writes .xlsx in constant memory; texts that could be taken for formulas are written as texts with an apostrophe.</summary>
public static class SheetWriter
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string Spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006";

    /// <summary>The last row that template hints reach.</summary>
    private const int HintedRows = 5000;

    public static void Write(Stream file, params IReadOnlyList<SheetOut> sheets)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        Part(zip, "[Content_Types].xml", $"""
            <Types xmlns="{Packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{MediaType}.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>{Each(sheets, (_, n) => $"<Override PartName=\"/xl/worksheets/sheet{n}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>")}</Types>
            """);
        Part(zip, "_rels/.rels", $"""
            <Relationships xmlns="{Packages}/relationships"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """);
        Part(zip, "xl/_rels/workbook.xml.rels", $"""
            <Relationships xmlns="{Packages}/relationships">{Each(sheets, (_, n) => $"<Relationship Id=\"rId{n}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>")}<Relationship Id="rId{sheets.Count + 1}" Type="{Relations}/styles" Target="styles.xml"/></Relationships>
            """);
        Part(zip, "xl/workbook.xml", $"""
            <workbook xmlns="{Spreadsheet}" xmlns:r="{Relations}"><sheets>{Each(sheets, (s, n) => $"<sheet name=\"{SheetName(s.Name)}\" sheetId=\"{n}\" r:id=\"rId{n}\"/>")}</sheets></workbook>
            """);
        Part(zip, "xl/styles.xml", $"""
            <styleSheet xmlns="{Spreadsheet}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="DengXian"/></font><font><b/><sz val="11"/><name val="DengXian"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF1F3F5"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="49" fontId="1" fillId="2" applyFont="1" applyFill="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf></cellXfs></styleSheet>
            """);
        for (var i = 0; i < sheets.Count; i++) Sheet(zip, sheets[i], i + 1);
    }

    private static void Sheet(ZipArchive zip, SheetOut sheet, int number)
    {
        using var part = zip.CreateEntry($"xl/worksheets/sheet{number}.xml", CompressionLevel.Fastest).Open();
        using var xml = XmlWriter.Create(part, new() { Encoding = new UTF8Encoding(false), CheckCharacters = false });
        xml.WriteStartElement("worksheet", Spreadsheet);
        xml.WriteRaw("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>");
        xml.WriteRaw($"<cols>{Each(sheet.Header, (h, n) => $"<col min=\"{n}\" max=\"{n}\" width=\"{Width(h)}\" customWidth=\"1\"/>")}</cols>");
        xml.WriteStartElement("sheetData", Spreadsheet);
        var row = 1;
        Row(xml, row++, sheet.Header, header: true);
        foreach (var cells in sheet.Rows) Row(xml, row++, cells, header: false);
        xml.WriteEndElement();
        Hints(xml, sheet);
        xml.WriteEndElement();
    }

    private static void Row(XmlWriter xml, int number, IReadOnlyList<object?> cells, bool header)
    {
        xml.WriteStartElement("row", Spreadsheet);
        xml.WriteAttributeString("r", number.ToString(CultureInfo.InvariantCulture));
        for (var i = 0; i < cells.Count; i++) Cell(xml, SheetText.Cell(number, i), cells[i], header);
        xml.WriteEndElement();
    }

    private static void Cell(XmlWriter xml, string at, object? value, bool header)
    {
        if (value is null or "") return;
        xml.WriteStartElement("c", Spreadsheet);
        xml.WriteAttributeString("r", at);
        if (value is DateOnly day)
        {
            xml.WriteAttributeString("s", "2");
            xml.WriteElementString("v", Spreadsheet, day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture));
        }
        else if (value is int or long or decimal)
        {
            xml.WriteElementString("v", Spreadsheet, Convert.ToString(value, CultureInfo.InvariantCulture));
        }
        else
        {
            xml.WriteAttributeString("s", header ? "1" : "3");
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Spreadsheet);
            xml.WriteStartElement("t", Spreadsheet);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(Clean(SheetText.Escape(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>Excel's own input messages and lists; longer lists than Excel takes (255 characters) are left to the check on reading.</summary>
    private static void Hints(XmlWriter xml, SheetOut sheet)
    {
        var columns = Enumerable.Range(0, sheet.Header.Count).Where(i => Hint(sheet, i).Length > 0 || List(sheet, i).Length > 0).ToList();
        if (columns.Count == 0) return;
        xml.WriteStartElement("dataValidations", Spreadsheet);
        xml.WriteAttributeString("count", columns.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var i in columns)
        {
            xml.WriteStartElement("dataValidation", Spreadsheet);
            if (List(sheet, i).Length > 0) xml.WriteAttributeString("type", "list");
            xml.WriteAttributeString("allowBlank", "1");
            if (Hint(sheet, i) is { Length: > 0 } hint)
            {
                xml.WriteAttributeString("showInputMessage", "1");
                xml.WriteAttributeString("promptTitle", Cut(sheet.Header[i], 32));
                xml.WriteAttributeString("prompt", Cut(hint, 255));
            }

            xml.WriteAttributeString("sqref", $"{SheetText.Column(i)}2:{SheetText.Column(i)}{HintedRows}");
            if (List(sheet, i) is { Length: > 0 } list) xml.WriteElementString("formula1", Spreadsheet, $"\"{list}\"");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string Hint(SheetOut sheet, int column) => column < sheet.Hints.Count ? sheet.Hints[column] : "";

    private static string List(SheetOut sheet, int column)
    {
        if (column >= sheet.Choices.Count || sheet.Choices[column].Any(c => c.Contains(',', StringComparison.Ordinal))) return "";
        var list = string.Join(',', sheet.Choices[column]);
        return list.Length <= 255 ? list : "";
    }

    private static void Part(ZipArchive zip, string name, string xml)
    {
        using var part = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
        part.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml.Trim());
    }

    private static string Each<TItem>(IReadOnlyList<TItem> items, Func<TItem, int, string> text) => string.Concat(items.Select((item, i) => text(item, i + 1)));

    /// <summary>Excel allows 31 characters and none of []:*?/\ in a sheet's name.</summary>
    private static string SheetName(string name) =>
        System.Security.SecurityElement.Escape(Cut(string.Concat(name.Select(c => "[]:*?/\\".Contains(c, StringComparison.Ordinal) ? ' ' : c)), 31))!;

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..most];

    /// <summary>Characters that XML cannot hold are dropped, broken pairs replaced.</summary>
    private static string Clean(string text) => text.All(c => c is >= ' ' and < '\uD800')
        ? text
        : string.Concat(text.EnumerateRunes().Where(r => r.Value is '\t' or '\n' or '\r' or >= ' ' and not (0xFFFE or 0xFFFF)));

    private static int Width(string header) => Math.Clamp(header.Sum(c => c > 0xFF ? 2 : 1) + 6, 12, 40);
}
