using UnionHome.Foundation.Data;
using UnionHome.Foundation.Web;

namespace UnionHome.Foundation.Sheets;

/// <summary>Where the declared columns stand in a file: found by their names in either language, in any order, below any title.</summary>
internal sealed class SheetHeader
{
    /// <summary>A header stands among the first rows or the file has none.</summary>
    private const int RowsSearched = 10;

    private SheetHeader(int[] places) => Places = places;

    /// <summary>For each declared column its place in the row, or −1.</summary>
    public IReadOnlyList<int> Places { get; }

    /// <summary>The header when the last of the rows is one; null while it may still follow.</summary>
    public static SheetHeader? Find(IReadOnlyList<SheetRow> rows, SheetFile file, IReadOnlyList<(string Name, bool Required)> columns)
    {
        var row = rows[^1];
        var places = columns.Select(c => Place(row, c.Name)).ToArray();
        var found = places.Count(p => p >= 0);
        var complete = !columns.Where((c, i) => c.Required && places[i] < 0).Any();
        if (found == 0 || (found == 1 && !complete))
            return rows.Count < RowsSearched ? null : throw Missing(rows[0], columns);
        for (var i = 0; i < columns.Count; i++)
            if (places[i] < 0 && columns[i].Required)
                throw file.MergedAt(row.Number) is { } merged
                    ? new RuleViolation("sheets.merged_header", "表头有合并的单元格 {0}，请取消合并，每列一个表头", "File", merged)
                    : new RuleViolation("sheets.column_missing", "第 {0} 行的表头缺少“{1}”列，请使用下载的模板填写", "File", row.Number, columns[i].Name);
        return new(places);
    }

    public static RuleViolation Missing(SheetRow first, IReadOnlyList<(string Name, bool Required)> columns) =>
        new("sheets.no_header", "没有找到表头。单元格 {0} 是“{1}”，而表头应有“{2}”等列，请使用下载的模板填写", "File",
            SheetText.Cell(first.Number, Math.Max(0, first.Cells.ToList().FindIndex(c => !c.IsEmpty))), Short(first.Cells.FirstOrDefault(c => !c.IsEmpty).Text ?? ""), columns[0].Name);

    /// <summary>Whether a text is the Chinese name or its English, however it is spaced, marked as required or written in full width.</summary>
    public static bool Same(string text, string chinese)
    {
        var plain = Normal(text);
        return plain == Normal(chinese) || (Texts.EnglishTexts.TryGetValue(chinese, out var english) && plain == Normal(english));
    }

    private static int Place(SheetRow row, string name)
    {
        var at = -1;
        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (row[i].IsEmpty || !Same(row[i].Text, name)) continue;
            if (at >= 0)
                throw new RuleViolation("sheets.column_twice", "表头“{0}”出现了两次：{1} 和 {2}", "File", name, SheetText.Cell(row.Number, at), SheetText.Cell(row.Number, i));
            at = i;
        }

        return at;
    }

    private static string Normal(string text) =>
        string.Concat(SheetText.Plain(text).Where(c => !char.IsWhiteSpace(c) && c != '*')).ToUpperInvariant();

    private static string Short(string text) => text.Length <= 20 ? text : text[..20] + "…";
}
