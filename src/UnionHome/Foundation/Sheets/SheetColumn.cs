using System.Globalization;
using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Sheets;

/// <summary>A declared column: what stands above it, how a cell becomes a value of the row, and how the value is written out.</summary>
/// <param name="Header">Chinese, the key of its English; both are recognised in a file.</param>
/// <param name="Set">Takes the cell into the row; throws <see cref="RuleViolation"/> when it does not fit.</param>
public sealed record SheetColumn<T>(string Header, bool Required, Action<T, SheetCell> Set, Func<T, object?> Get)
{
    public string Hint { get; init; } = "";

    public string Example { get; init; } = "";

    /// <summary>The only values that fit, in Chinese, offered as a list in the template.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
}

/// <summary>How the text of a cell becomes a value.</summary>
public static class SheetParse
{
    private static readonly string[] DateForms =
        ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd", "yyyy-M-d H:mm:ss", "yyyy/M/d H:mm", "yyyy/M/d H:mm:ss"];

    public static string Text(SheetCell cell, int most)
    {
        if (cell.Kind == SheetCellKind.Number && cell.Text.Count(char.IsAsciiDigit) > 15)
            throw new RuleViolation("sheets.long_number", "长数字的末尾已被 Excel 改成 0,请把该列设为“文本”格式后重新填写");
        var text = cell.Shown.Trim();
        return text.Length <= most ? text : throw new RuleViolation("sheets.text_too_long", "最多 {0} 个字", null, most);
    }

    public static DateOnly Date(SheetCell cell)
    {
        if (cell.Kind is SheetCellKind.Date or SheetCellKind.Number && SheetCell.ToDate(cell.Text) is { } serial && serial.Year is > 1900 and < 2200) return serial;
        var text = SheetText.Plain(cell.Shown);
        if (DateOnly.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        if (DateTime.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)) return DateOnly.FromDateTime(instant);
        throw new RuleViolation("sheets.not_a_date", "“{0}”不是日期，应如 2014-08-01", null, text);
    }

    public static decimal Number(SheetCell cell)
    {
        var text = SheetText.Plain(cell.Shown).Replace(",", "", StringComparison.Ordinal);
        if (cell.Kind is not (SheetCellKind.Truth or SheetCellKind.Date) && decimal.TryParse(text.TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return number;
        throw new RuleViolation("sheets.not_a_number", "“{0}”不是数字", null, text);
    }
}
