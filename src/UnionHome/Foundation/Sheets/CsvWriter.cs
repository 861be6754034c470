using System.Globalization;
using System.Text;
using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Sheets;

/// <summary>Writes a sheet as comma-separated text (RFC 4180) in UTF-8 with its mark; a text that a spreadsheet would take for a formula gets an apostrophe.</summary>
public static class CsvWriter
{
    public const string MediaType = "text/csv; charset=utf-8";

    private static readonly char[] Quoted = [',', '"', '\r', '\n'];

    public static void Write(Stream file, SheetOut sheet)
    {
        using var text = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        text.WriteLine(string.Join(',', sheet.Header.Select(Cell)));
        foreach (var row in sheet.Rows) text.WriteLine(string.Join(',', row.Select(Cell)));
    }

    private static string Cell(object? value)
    {
        var cell = value switch
        {
            null => "",
            string said => Unexecuted(said),
            DateOnly day => day.Iso(),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => Unexecuted(value.ToString() ?? ""),
        };
        return cell.IndexOfAny(Quoted) < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string Unexecuted(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
}
