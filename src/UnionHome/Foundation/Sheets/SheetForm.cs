using System.Collections.Concurrent;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;

namespace UnionHome.Foundation.Sheets;

/// <summary>
/// The Excel form of a record, declared once: it makes the template, reads what was filled in, and writes exports and the sheet
/// of rows to correct.
/// </summary>
public sealed class SheetForm<T>(string name) where T : new()
{
    private const int MostSpellings = 1000;
    private readonly List<SheetColumn<T>> columns = [];

    /// <summary>Chinese, the key of its English; the name of the sheet.</summary>
    public string Name { get; } = name;

    public IReadOnlyList<SheetColumn<T>> Columns => columns;

    public SheetForm<T> Text(string header, Func<T, string?> get, Action<T, string> set, int most = 200, bool required = false, string hint = "", string example = "") =>
        Add(new(header, required, (row, cell) => set(row, SheetParse.Text(cell, most)), get) { Hint = hint, Example = example });

    public SheetForm<T> Date(string header, Func<T, DateOnly?> get, Action<T, DateOnly> set, bool required = false, string hint = "", string example = "") =>
        Add(new(header, required, (row, cell) => set(row, SheetParse.Date(cell)), row => get(row)) { Hint = hint, Example = example });

    public SheetForm<T> Number(string header, Func<T, decimal?> get, Action<T, decimal> set, bool required = false, string hint = "", string example = "") =>
        Add(new(header, required, (row, cell) => set(row, SheetParse.Number(cell)), row => get(row)) { Hint = hint, Example = example });

    /// <summary>Yuan with at most two decimals, never below zero.</summary>
    public SheetForm<T> Money(string header, Func<T, Money> get, Action<T, Money> set, bool required = false, string hint = "", string example = "") =>
        Number(header, row => get(row).Yuan, (row, yuan) => set(row, yuan >= 0 && Ledger.Money.TryOf(yuan, out var money) ? money : throw new RuleViolation("sheets.not_money", "金额请写成元，不小于零，最多两位小数")), required, hint, example);

    /// <summary>One of a few values, written by name in either language.</summary>
    public SheetForm<T> Choice<TValue>(string header, IReadOnlyList<TValue> values, Func<TValue, string> name, Func<T, TValue?> get, Action<T, TValue> set, bool required = false, string hint = "", string example = "")
        where TValue : struct
    {
        // The words of a hundred thousand rows are few: each way of writing one is compared once.
        var known = new ConcurrentDictionary<string, TValue>(StringComparer.Ordinal);
        TValue Parse(SheetCell cell)
        {
            if (known.TryGetValue(cell.Text, out var seen)) return seen;
            var text = SheetText.Plain(cell.Shown);
            foreach (var value in values)
                if (SheetHeader.Same(text, name(value)) || text.Equals(value.ToString(), StringComparison.OrdinalIgnoreCase))
                    return known.Count < MostSpellings ? known[cell.Text] = value : value;
            throw new RuleViolation("sheets.not_a_choice", "“{0}”不在可选范围内", null, text);
        }

        return Add(new(header, required, (row, cell) => set(row, Parse(cell)), row => get(row) is { } value ? name(value) : null)
        {
            Hint = hint,
            Example = example,
            Choices = [.. values.Select(name)],
        });
    }

    public SheetForm<T> Add(SheetColumn<T> column)
    {
        columns.Add(column);
        return this;
    }

    /// <summary>
    /// Reads row after row; a row with mistakes comes with all of them and without a value. Refuses the whole file when its
    /// header does not say where the columns are.
    /// </summary>
    public IEnumerable<SheetLine<T>> Read(SheetFile file)
    {
        SheetHeader? header = null;
        var before = new List<SheetRow>();
        var any = false;
        foreach (var row in file.Rows())
        {
            if (header is null)
            {
                if (row.IsEmpty) continue;
                before.Add(row);
                header = SheetHeader.Find(before, file, [.. columns.Select(c => (c.Header, c.Required))]);
                continue;
            }

            if (row.IsEmpty) continue;
            any = true;
            yield return Line(row, header, file);
        }

        if (header is null && before.Count > 0) throw SheetHeader.Missing(before[0], [.. columns.Select(c => (c.Header, c.Required))]);
        if (!any) throw new RuleViolation("sheets.no_rows", "表格中没有数据行，请在表头下面填写后再上传", "File");
    }

    private SheetLine<T> Line(SheetRow row, SheetHeader header, SheetFile file)
    {
        var (value, errors) = (new T(), new List<SheetError>());
        if (file.MergedAt(row.Number) is { } merged) errors.Add(new(row.Number, null, "本行有合并的单元格 {0}，请取消合并后逐行填写", [merged]));
        for (var i = 0; i < columns.Count; i++)
        {
            var (column, at) = (columns[i], header.Places[i]);
            var cell = at < 0 ? SheetCell.Empty : row[at];
            if (cell.Kind == SheetCellKind.Formula)
                errors.Add(new(row.Number, column.Header, "单元格 {0} 是公式，请复制后“选择性粘贴—数值”", [SheetText.Cell(row.Number, at)]));
            else if (cell.Kind == SheetCellKind.Fault)
                errors.Add(new(row.Number, column.Header, "单元格 {0} 的内容是错误值 {1}", [SheetText.Cell(row.Number, at), cell.Text]));
            else if (!cell.IsEmpty) Take(value, column, cell, row.Number, errors);
            else if (column.Required) errors.Add(new(row.Number, column.Header, "必填，不能为空", []));
        }

        return new(row.Number, errors.Count == 0 ? value : default, errors, [.. header.Places.Select(p => p < 0 ? "" : row[p].Shown)]);
    }

    private static void Take(T value, SheetColumn<T> column, SheetCell cell, int row, List<SheetError> errors)
    {
        try
        {
            column.Set(value, cell);
        }
        catch (RuleViolation refusal)
        {
            errors.Add(SheetError.Of(refusal, row, column.Header));
        }
    }
}

/// <summary>A row as read: its value, or its mistakes; and what stood in the declared columns, to be written back for correction.</summary>
public sealed record SheetLine<T>(int Row, T? Value, IReadOnlyList<SheetError> Errors, IReadOnlyList<string> Raw);

/// <summary>A mistake in a row; <paramref name="Text"/> is the Chinese sentence and the key of its English.</summary>
public sealed record SheetError(int Row, string? Column, string Text, IReadOnlyList<string> Args)
{
    public static SheetError Of(RuleViolation refusal, int row, string? column = null) =>
        new(row, column, refusal.Text, [.. refusal.Args.Select(a => Convert.ToString(a, System.Globalization.CultureInfo.InvariantCulture) ?? "")]);
}
