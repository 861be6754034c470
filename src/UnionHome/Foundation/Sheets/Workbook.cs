using System.IO.Compression;
using System.Text;
using System.Xml;
using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Sheets;

/// <summary>
/// Reads the first visible sheet of an .xlsx row by row (ECMA-376, SpreadsheetML). Only the texts that cells share are held in
/// memory. Nothing is computed: a cell with a formula says so.
/// </summary>
internal sealed class Workbook : IDisposable
{
    private const string Spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly ZipArchive zip;
    private readonly SheetLimits limits;
    private readonly List<string> shared;
    private readonly SheetCellKind[] styles;
    private readonly string sheet;

    private Workbook(ZipArchive zip, SheetLimits limits)
    {
        (this.zip, this.limits) = (zip, limits);
        sheet = FirstVisibleSheet();
        styles = WorkbookStyles.Read(zip, Open);
        shared = SharedTexts();
    }

    /// <summary>Areas such as A1:C1 whose cells are merged.</summary>
    public IReadOnlyList<MergedArea> Merged { get; private set; } = [];

    public int RowCount { get; private set; }

    public static Workbook Open(Stream file, SheetLimits limits)
    {
        var zip = SheetGuard.Open(file, limits);
        try
        {
            var workbook = new Workbook(zip, limits);
            workbook.Survey();
            return workbook;
        }
        catch (Exception e) when (Broken(e))
        {
            zip.Dispose();
            throw SheetGuard.NotAWorkbook();
        }
        catch
        {
            zip.Dispose();
            throw;
        }
    }

    public IEnumerable<SheetRow> Rows()
    {
        using var xml = Open(sheet);
        var row = 0;
        while (Next(xml, "row"))
        {
            row = Number(xml.GetAttribute("r")) ?? row + 1;
            yield return new(row, Cells(xml));
        }
    }

    public void Dispose() => zip.Dispose();

    /// <summary>Counts rows and gathers merged areas, which stand behind the rows, before the first row is handed out.</summary>
    private void Survey()
    {
        using var xml = Open(sheet);
        var (rows, merged) = (0, new List<MergedArea>());
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.NamespaceURI != Spreadsheet) continue;
            if (xml.LocalName == "row" && ++rows > limits.Rows)
                throw new RuleViolation("sheets.too_many_rows", "表格超过 {0} 行，请分成几个文件导入", "File", limits.Rows);
            if (xml.LocalName == "mergeCell" && merged.Count < 10_000 && MergedArea.Parse(xml.GetAttribute("ref")) is { } area) merged.Add(area);
        }

        (Merged, RowCount) = (merged, rows);
    }

    private List<SheetCell> Cells(XmlReader xml)
    {
        var cells = new List<SheetCell>();
        if (xml.IsEmptyElement) return cells;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "c") continue;
            var at = ColumnOf(xml.GetAttribute("r")) ?? cells.Count;
            if (at >= limits.Columns) throw new RuleViolation("sheets.too_many_columns", "表格超过 {0} 列，请删去无关的列", "File", limits.Columns);
            while (cells.Count <= at) cells.Add(SheetCell.Empty);
            cells[at] = Cell(xml);
        }

        return cells;
    }

    private SheetCell Cell(XmlReader xml)
    {
        var type = xml.GetAttribute("t") ?? "n";
        var style = Number(xml.GetAttribute("s")) ?? 0;
        if (xml.IsEmptyElement) return SheetCell.Empty;
        var (value, formula, depth) = (new StringBuilder(), false, xml.Depth);
        var (inValue, spoken) = (false, false);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.LocalName == "rPh") spoken = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            if (xml.NodeType == XmlNodeType.Element)
            {
                if (xml.LocalName == "f") formula = true;
                inValue = xml.LocalName is "v" or "t" && !xml.IsEmptyElement && !spoken;
            }
            else if (inValue && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                if (value.Length + xml.Value.Length > limits.CellCharacters) throw SheetGuard.NotAWorkbook();
                value.Append(xml.Value);
            }
            else if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName is "v" or "t")
            {
                inValue = false;
            }
        }

        var text = value.ToString();
        if (formula) return new(text, SheetCellKind.Formula);
        return type switch
        {
            "s" => new(Number(text) is { } i && i >= 0 && i < shared.Count ? shared[i] : ""),
            "inlineStr" or "str" => new(text),
            "b" => new(text, SheetCellKind.Truth),
            "e" => new(text, SheetCellKind.Fault),
            "d" => new(text.Split('T')[0]),
            _ => text.Length == 0 ? SheetCell.Empty : new(text, style >= 0 && style < styles.Length ? styles[style] : SheetCellKind.Number),
        };
    }

    private List<string> SharedTexts()
    {
        var texts = new List<string>();
        if (zip.GetEntry("xl/sharedStrings.xml") is null) return texts;
        using var xml = Open("xl/sharedStrings.xml");
        long characters = 0;
        while (Next(xml, "si"))
        {
            var text = new StringBuilder();
            if (!xml.IsEmptyElement)
            {
                var depth = xml.Depth;
                var (inText, spoken) = (false, false);
                while (xml.Read() && xml.Depth > depth)
                {
                    if (xml.LocalName == "rPh") spoken = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
                    if (xml.NodeType == XmlNodeType.Element) inText = xml.LocalName == "t";
                    else if (inText && !spoken && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace) text.Append(xml.Value);
                }
            }

            characters += text.Length + 16;
            if (text.Length > limits.CellCharacters || characters > limits.SharedCharacters)
                throw new RuleViolation("sheets.too_much_text", "表格中的文字过多，请分成几个文件导入", "File");
            texts.Add(text.ToString());
        }

        return texts;
    }

    private string FirstVisibleSheet()
    {
        string? relation = null;
        using (var xml = Open("xl/workbook.xml"))
            while (relation is null && Next(xml, "sheet"))
                if (xml.GetAttribute("state") is null or "visible") relation = xml.GetAttribute("id", Relations);
        using (var xml = Open("xl/_rels/workbook.xml.rels"))
            while (xml.Read())
                if (xml.LocalName == "Relationship" && xml.GetAttribute("Id") == relation && xml.GetAttribute("Target") is { } target)
                    return target.StartsWith('/') ? target[1..] : "xl/" + target;
        throw SheetGuard.NotAWorkbook();
    }

    /// <summary>No entities, no document types, nothing fetched: XML is read as plain data.</summary>
    private XmlReader Open(string part)
    {
        var entry = zip.GetEntry(part) ?? throw SheetGuard.NotAWorkbook();
        return XmlReader.Create(entry.Open(), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, CloseInput = true });
    }

    internal static bool Broken(Exception e) => e is XmlException or InvalidDataException or IOException or NotSupportedException or FormatException or OverflowException;

    private static bool Next(XmlReader xml, string name)
    {
        while (xml.Read())
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == name && xml.NamespaceURI == Spreadsheet) return true;
        return false;
    }

    private static int? Number(string? text) =>
        int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    internal static int? ColumnOf(string? reference)
    {
        if (string.IsNullOrEmpty(reference)) return null;
        var column = 0;
        foreach (var c in reference.TakeWhile(char.IsAsciiLetterUpper))
            if ((column = column * 26 + c - 'A' + 1) > 20_000) break;
        return column - 1 is >= 0 and var at ? at : null;
    }
}

/// <summary>An area of merged cells.</summary>
internal sealed record MergedArea(string Name, int FirstRow, int LastRow)
{
    public bool Touches(int row) => row >= FirstRow && row <= LastRow;

    public static MergedArea? Parse(string? reference)
    {
        if (reference?.Split(':') is not [var first, var last]) return null;
        return Row(first) is { } from && Row(last) is { } to ? new(reference, from, to) : null;
    }

    private static int? Row(string cell) => int.TryParse(cell.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ$"), out var row) ? row : null;
}
