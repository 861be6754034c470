using System.Text;
using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Sheets;

/// <summary>Reads comma-, tab- or semicolon-separated text (RFC 4180) in the encodings that Chinese offices send.</summary>
internal static class Csv
{
    static Csv() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The file's encoding: by its mark, else UTF-8 when every byte fits it, else GB 18030 (which holds GBK and GB 2312).</summary>
    public static Encoding Detect(Stream file)
    {
        Span<byte> head = stackalloc byte[512];
        file.Position = 0;
        head = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        if (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return Fits(file, new UTF8Encoding(true, true)) ? new UTF8Encoding(true, true) : throw Unreadable();
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return new UnicodeEncoding(false, true, true);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return new UnicodeEncoding(true, true, true);
        var (even, odd) = Zeros(head);
        if (even + odd > head.Length / 8) return odd > even ? new UnicodeEncoding(false, false, true) : new UnicodeEncoding(true, false, true);
        foreach (var encoding in new[] { new UTF8Encoding(false, true), Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback) })
            if (even + odd == 0 && Fits(file, encoding)) return encoding;
        throw Unreadable();
    }

    public static IEnumerable<SheetRow> Rows(Stream file, Encoding encoding, SheetLimits limits)
    {
        file.Position = 0;
        using var text = new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 65_536, leaveOpen: true);
        var separator = ',';
        var (cells, cell, number, quoted, any) = (new List<SheetCell>(), new StringBuilder(), 1, false, false);
        var started = false;
        for (int c; (c = Read(text)) >= 0;)
        {
            if (!started)
            {
                (separator, started) = (Separator((char)c, text), true);
            }

            any = true;
            if (quoted)
            {
                if (c != '"') Add(cell, (char)c, limits);
                else if (text.Peek() == '"') Add(cell, (char)text.Read(), limits);
                else quoted = false;
            }
            else if (c == '"' && cell.Length == 0)
            {
                quoted = true;
            }
            else if (c == separator)
            {
                End(cells, cell, limits);
            }
            else if (c == '\n' || c == '\r')
            {
                if (c == '\r' && text.Peek() == '\n') text.Read();
                End(cells, cell, limits);
                yield return Row(number++, cells, limits);
                (cells, any) = ([], false);
            }
            else
            {
                Add(cell, (char)c, limits);
            }
        }

        if (quoted) throw new RuleViolation("sheets.open_quote", "第 {0} 行有一个引号没有配对，之后的内容无法读取", "File", number);
        if (!any) yield break;
        End(cells, cell, limits);
        yield return Row(number, cells, limits);
    }

    public static RuleViolation Unreadable() =>
        new("sheets.unreadable", "文件既不是 Excel 工作簿，也不是可识别编码(UTF-8、GBK/GB18030、UTF-16)的文本表格", "File");

    private static (int Even, int Odd) Zeros(ReadOnlySpan<byte> bytes)
    {
        var zeros = (Even: 0, Odd: 0);
        for (var i = 0; i < bytes.Length; i++)
            if (bytes[i] == 0) _ = i % 2 == 0 ? zeros.Even++ : zeros.Odd++;
        return zeros;
    }

    private static bool Fits(Stream file, Encoding encoding)
    {
        file.Position = 0;
        using var text = new StreamReader(file, encoding, false, 65_536, leaveOpen: true);
        var buffer = new char[32_768];
        try
        {
            while (text.Read(buffer) is > 0 and var read)
                if (buffer.AsSpan(0, read).Contains('\0')) return false;
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static int Read(StreamReader text)
    {
        try
        {
            return text.Read();
        }
        catch (DecoderFallbackException)
        {
            throw Unreadable();
        }
    }

    /// <summary>Of the separators that the first line could use, the first that stands in what is buffered of it.</summary>
    private static char Separator(char first, StreamReader text)
    {
        if (text.BaseStream.CanSeek is false) return ',';
        var position = text.BaseStream.Position;
        text.BaseStream.Position = 0;
        using var again = new StreamReader(text.BaseStream, text.CurrentEncoding, true, 4096, leaveOpen: true);
        var line = again.ReadLine() ?? first.ToString();
        text.BaseStream.Position = position;
        return line.Contains('\t', StringComparison.Ordinal) ? '\t' : line.Contains(',', StringComparison.Ordinal) ? ',' : line.Contains(';', StringComparison.Ordinal) ? ';' : ',';
    }

    private static void Add(StringBuilder cell, char c, SheetLimits limits)
    {
        if (cell.Length >= limits.CellCharacters) throw new RuleViolation("sheets.cell_too_long", "有单元格超过 {0} 个字符，文件可能不是表格", "File", limits.CellCharacters);
        cell.Append(c);
    }

    private static void End(List<SheetCell> cells, StringBuilder cell, SheetLimits limits)
    {
        if (cells.Count >= limits.Columns) throw new RuleViolation("sheets.too_many_columns", "表格超过 {0} 列，请删去无关的列", "File", limits.Columns);
        cells.Add(new(cell.ToString()));
        cell.Clear();
    }

    private static SheetRow Row(int number, List<SheetCell> cells, SheetLimits limits) =>
        number <= limits.Rows ? new(number, cells) : throw new RuleViolation("sheets.too_many_rows", "表格超过 {0} 行，请分成几个文件导入", "File", limits.Rows);
}
