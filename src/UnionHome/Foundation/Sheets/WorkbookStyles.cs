using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace UnionHome.Foundation.Sheets;

/// <summary>Which cell styles make a number a date or a percentage; a workbook stores both as plain numbers.</summary>
internal static class WorkbookStyles
{
    public static SheetCellKind[] Read(ZipArchive zip, Func<string, XmlReader> open)
    {
        if (zip.GetEntry("xl/styles.xml") is null) return [];
        var formats = new Dictionary<int, string>();
        var styles = new List<SheetCellKind>();
        using var xml = open("xl/styles.xml");
        var inCells = false;
        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs") inCells = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            if (xml.NodeType != XmlNodeType.Element) continue;
            var id = int.TryParse(xml.GetAttribute("numFmtId"), CultureInfo.InvariantCulture, out var number) ? number : 0;
            if (xml.LocalName == "numFmt") formats[id] = xml.GetAttribute("formatCode") ?? "";
            if (inCells && xml.LocalName == "xf" && styles.Count < 100_000) styles.Add(Kind(id, formats.GetValueOrDefault(id)));
        }

        return [.. styles];
    }

    private static SheetCellKind Kind(int id, string? format)
    {
        if (format is null) return id is 9 or 10 ? SheetCellKind.Percent : id is (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58) ? SheetCellKind.Date : SheetCellKind.Number;
        var plain = Plain(format);
        if (plain.Contains('%', StringComparison.Ordinal)) return SheetCellKind.Percent;
        return plain.Contains('y', StringComparison.OrdinalIgnoreCase) || plain.Contains('d', StringComparison.OrdinalIgnoreCase) ? SheetCellKind.Date : SheetCellKind.Number;
    }

    /// <summary>The format without its quoted texts and [colours].</summary>
    private static string Plain(string format)
    {
        var plain = new System.Text.StringBuilder();
        var (quoted, bracketed) = (false, false);
        foreach (var c in format)
        {
            if (c == '"') quoted = !quoted;
            else if (!quoted && c is '[' or ']') bracketed = c == '[';
            else if (!quoted && !bracketed) plain.Append(c);
        }

        return plain.ToString();
    }
}
