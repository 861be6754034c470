using System.IO.Compression;
using System.Text;
using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Sheets;

/// <summary>Looks at a workbook before it is read: whether it is one, how large it would become, and what it must not carry.</summary>
internal static class SheetGuard
{
    private static readonly byte[] Zip = "PK\u0003\u0004"u8.ToArray();
    private static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static bool IsZip(ReadOnlySpan<byte> head) => head.StartsWith(Zip);

    public static void RefuseSize(Stream file, ReadOnlySpan<byte> head, SheetLimits limits)
    {
        if (file.Length == 0) throw new RuleViolation("sheets.empty", "文件是空的，没有任何内容", "File");
        if (file.Length > limits.Bytes) throw new RuleViolation("sheets.too_large", "文件超过 {0} MB,请分成几个文件导入", "File", limits.Bytes / 1_000_000);
        if (head.StartsWith(OldOffice)) throw new RuleViolation("sheets.old_format", "这是旧版 Excel(.xls)或加密的文件，请另存为不加密的 .xlsx 再上传", "File");
    }

    /// <summary>Opens the workbook when nothing speaks against it.</summary>
    public static ZipArchive Open(Stream file, SheetLimits limits)
    {
        ZipArchive? zip = null;
        try
        {
            zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            RefuseParts(zip, limits);
            RefuseBomb(zip, file.Length, limits);
            return zip;
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or IOException or NotSupportedException or ArgumentException)
        {
            zip?.Dispose();
            throw NotAWorkbook();
        }
        catch
        {
            zip?.Dispose();
            throw;
        }
    }

    public static RuleViolation NotAWorkbook() => new("sheets.not_a_workbook", "文件不是有效的 Excel 工作簿(.xlsx)或已损坏，请用 Excel 或 WPS 重新另存为 .xlsx", "File");

    private static void RefuseParts(ZipArchive zip, SheetLimits limits)
    {
        if (zip.Entries.Count > limits.Parts) throw new RuleViolation("sheets.bomb", "文件内部结构异常(部件过多),已拒绝读取", "File");
        if (zip.Entries.Any(e => e.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || e.FullName.Contains("/macrosheets/", StringComparison.OrdinalIgnoreCase)))
            throw new RuleViolation("sheets.macros", "文件带有宏，请另存为不含宏的 .xlsx 再上传", "File");
        if (zip.GetEntry("[Content_Types].xml") is null || zip.GetEntry("xl/workbook.xml") is null) throw NotAWorkbook();
    }

    /// <summary>The sizes that a zip declares may lie, so everything is inflated once into nothing, and counted.</summary>
    private static void RefuseBomb(ZipArchive zip, long sent, SheetLimits limits)
    {
        var most = Math.Min(limits.InflatedBytes, 1_000_000 + sent * limits.Ratio);
        if (zip.Entries.Sum(e => Math.Max(0, e.Length)) > most) throw Bomb();
        var buffer = new byte[81_920];
        long inflated = 0;
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            var xml = entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
            for (var first = true; part.Read(buffer) is > 0 and var read; first = false)
            {
                if (first && xml && Encoding.Latin1.GetString(buffer, 0, Math.Min(read, 4096)).Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
                    throw NotAWorkbook();
                if ((inflated += read) > most) throw Bomb();
            }
        }
    }

    private static RuleViolation Bomb() => new("sheets.bomb", "文件解压后过大，已拒绝读取。请只保留需要导入的工作表和数据后重新保存", "File");
}
