using System.IO.Compression;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;

namespace UnionHome.Foundation.Attachments;

/// <summary>A kind of file that may be attached, known by its content and never by its name.</summary>
public sealed record FileKind(string Extension, string MediaType)
{
    public static readonly FileKind Png = new("png", "image/png");
    public static readonly FileKind Jpeg = new("jpg", "image/jpeg");
    public static readonly FileKind Pdf = new("pdf", "application/pdf");
    public static readonly FileKind Xlsx = new("xlsx", SheetWriter.MediaType);
    public static readonly FileKind Docx = new("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    /// <summary>What the content is; refuses everything else, documents with macros included.</summary>
    public static FileKind Of(Stream file)
    {
        Span<byte> head = stackalloc byte[8];
        file.Position = 0;
        head = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        file.Position = 0;
        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])) return Png;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return Jpeg;
        if (head.StartsWith("%PDF-"u8)) return Pdf;
        return (head.StartsWith("PK\u0003\u0004"u8) ? Document(file) : null) ?? throw Unknown();
    }

    private static FileKind? Document(Stream file)
    {
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.GetEntry("[Content_Types].xml") is null) return null;
            if (zip.Entries.Any(e => e.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
                throw new RuleViolation("attachments.macros", "文件带有宏，请另存为不含宏的文件再上传", "File");
            return zip.GetEntry("xl/workbook.xml") is not null ? Xlsx : zip.GetEntry("word/document.xml") is not null ? Docx : null;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or ArgumentException)
        {
            // An upload of a few bytes is sought beyond its ends.
            return null;
        }
    }

    private static RuleViolation Unknown() =>
        new("attachments.kind", "只能上传图片(PNG、JPEG)、PDF、Excel(.xlsx)和 Word(.docx)文件；文件内容不属于其中任何一种", "File");
}
