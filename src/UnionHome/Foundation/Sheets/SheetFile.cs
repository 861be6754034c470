using System.Text;
using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Sheets;

/// <summary>A table that someone sent, workbook or text, opened after its guards passed. What it is, its content says, never its name.</summary>
public sealed class SheetFile : IDisposable
{
    private readonly Workbook? workbook;
    private readonly Func<IEnumerable<SheetRow>> rows;

    private SheetFile(Workbook? workbook, Func<IEnumerable<SheetRow>> rows) => (this.workbook, this.rows) = (workbook, rows);

    /// <summary>Opens <paramref name="file"/>, which must be seekable (a file on disk), or refuses it with a sentence.</summary>
    public static SheetFile Open(Stream file, SheetLimits? limits = null)
    {
        limits ??= SheetLimits.Default;
        var head = new byte[8];
        file.Position = 0;
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        file.Position = 0;
        SheetGuard.RefuseSize(file, head.AsSpan(0, read), limits);
        if (SheetGuard.IsZip(head))
        {
            var workbook = Workbook.Open(file, limits);
            return new(workbook, workbook.Rows);
        }

        var encoding = Csv.Detect(file);
        return new(null, () => Csv.Rows(file, encoding, limits));
    }

    /// <summary>How many rows there are, the header included, where the file told it without being read; null for text.</summary>
    public int? RowCount => workbook?.RowCount;

    /// <summary>All rows in order; a file that breaks in the middle is refused like one that breaks at the beginning.</summary>
    public IEnumerable<SheetRow> Rows()
    {
        using var each = rows().GetEnumerator();
        while (true)
        {
            try
            {
                if (!each.MoveNext()) yield break;
            }
            catch (Exception e) when (Workbook.Broken(e) || e is DecoderFallbackException)
            {
                throw workbook is null ? Csv.Unreadable() : SheetGuard.NotAWorkbook();
            }

            yield return each.Current;
        }
    }

    /// <summary>The merged area that reaches into the row, such as A1:C1.</summary>
    public string? MergedAt(int row) => workbook?.Merged.FirstOrDefault(m => m.Touches(row))?.Name;

    public void Dispose() => workbook?.Dispose();
}
