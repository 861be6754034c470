using System.Globalization;
using System.Text;

namespace UnionHome.Foundation.Sheets;

public enum SheetCellKind
{
    Text, Number, Percent, Date, Truth, Formula, Fault,
}

/// <summary>A cell as it stands in the file; numbers and dates still as written.</summary>
public readonly record struct SheetCell(string Text, SheetCellKind Kind = SheetCellKind.Text)
{
    public static readonly SheetCell Empty = new("");

    public bool IsEmpty => Kind != SheetCellKind.Formula && string.IsNullOrWhiteSpace(Text);

    /// <summary>What a reader sees: a date as a date, a percentage with its sign, full-width digits and letters as plain ones.</summary>
    public string Shown => Kind switch
    {
        SheetCellKind.Date when ToDate(Text) is { } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        SheetCellKind.Percent when decimal.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) => (share * 100).ToString("0.##########", CultureInfo.InvariantCulture) + "%",
        SheetCellKind.Number when decimal.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number.ToString("0.###############", CultureInfo.InvariantCulture),
        _ => SheetText.Unescape(Text.Trim()),
    };

    /// <summary>Days since 30 December 1899, as spreadsheets count them.</summary>
    internal static DateOnly? ToDate(string serial) =>
        double.TryParse(serial, NumberStyles.Float, CultureInfo.InvariantCulture, out var days) && days is >= 1 and < 2_958_466
            ? DateOnly.FromDateTime(DateTime.FromOADate(days)) : null;
}

/// <summary>A row of the file with its number there, counted from 1.</summary>
public sealed record SheetRow(int Number, IReadOnlyList<SheetCell> Cells)
{
    public SheetCell this[int column] => column < Cells.Count ? Cells[column] : SheetCell.Empty;

    public bool IsEmpty => Cells.All(c => c.IsEmpty);
}

public static class SheetText
{
    private const string Dangerous = "=+-@\t\r\n=+-@";

    /// <summary>A text that a spreadsheet could take for a formula gets an apostrophe in front (OWASP, CSV injection).</summary>
    public static string Escape(string text) => text.Length > 0 && Dangerous.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;

    /// <summary>Takes the apostrophe of <see cref="Escape"/> back when an export is read again.</summary>
    public static string Unescape(string text) =>
        text.Length > 1 && text[0] == '\'' && Dangerous.Contains(text[1], StringComparison.Ordinal) ? text[1..] : text;

    /// <summary>Full-width forms as plain ones, as input methods mix them: <c>123</c> is 123.</summary>
    public static string Plain(string text) => text.Normalize(NormalizationForm.FormKC).Trim();

    /// <summary>The name of a cell, such as C5.</summary>
    public static string Cell(int row, int column) => Column(column) + row.ToString(CultureInfo.InvariantCulture);

    public static string Column(int column)
    {
        var name = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26) name = (char)('A' + (rest - 1) % 26) + name;
        return name;
    }
}
