using System.Buffers.Binary;
using UnionHome.Foundation.Data;

namespace UnionHome.Foundation.Attachments;

/// <summary>
/// A photo that may be shown to the public: read part by part, and written anew with the parts that draw it alone. What a camera adds (where
/// and when it was taken, whose phone it was, a preview of what was cut away) and what hides behind a picture's end does not get through.
/// </summary>
public static class Picture
{
    /// <summary>More would take a reader's phone hundreds of megabytes to unpack.</summary>
    private const int LongestSide = 10_000;

    /// <summary>The picture's own parts, and of what kind it is; refuses what is no picture or a broken one.</summary>
    public static (byte[] Content, FileKind Kind) Clean(ReadOnlySpan<byte> file)
    {
        try
        {
            if (file.StartsWith(PngHead)) return (Png(file), FileKind.Png);
            if (file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return (Jpeg(file), FileKind.Jpeg);
        }
        catch (ArgumentOutOfRangeException)
        {
            // A part that says to be longer than the file: cut off on the way.
            throw Broken();
        }

        throw new RuleViolation("attachments.no_picture", "这个文件不是照片：只能上传 JPEG 或 PNG 图片，按文件内容判断，改扩展名没有用", "File");
    }

    private static ReadOnlySpan<byte> PngHead => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private static byte[] Png(ReadOnlySpan<byte> file)
    {
        var clean = new MemoryStream();
        clean.Write(PngHead);
        var (drawn, first) = (false, true);
        for (var at = PngHead.Length; ;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.Slice(at, 4));
            if (length < 0) throw Broken();
            var kind = file.Slice(at + 4, 4);
            var chunk = file.Slice(at, length + 12);
            if (BinaryPrimitives.ReadUInt32BigEndian(chunk[^4..]) != Crc(chunk[4..^4])) throw Broken();
            if (first != kind.SequenceEqual("IHDR"u8)) throw Broken();
            if (first) CheckSize(BinaryPrimitives.ReadInt32BigEndian(chunk.Slice(8, 4)), BinaryPrimitives.ReadInt32BigEndian(chunk.Slice(12, 4)));
            first = false;
            drawn |= kind.SequenceEqual("IDAT"u8);
            if (kind.SequenceEqual("IHDR"u8) || kind.SequenceEqual("PLTE"u8) || kind.SequenceEqual("tRNS"u8) || kind.SequenceEqual("IDAT"u8) || kind.SequenceEqual("IEND"u8)) clean.Write(chunk);
            if (kind.SequenceEqual("IEND"u8)) return drawn ? clean.ToArray() : throw Broken();
            at += chunk.Length;
        }
    }

    private static byte[] Jpeg(ReadOnlySpan<byte> file)
    {
        var clean = new MemoryStream();
        clean.Write(file[..2]);
        var (sized, drawn) = (false, false);
        for (var at = 2; ;)
        {
            if (file.Slice(at, 1)[0] != 0xFF) throw Broken();
            var marker = file.Slice(at + 1, 1)[0];
            if (marker == 0xFF) { at++; continue; }
            if (marker == 0xD9)
            {
                clean.Write(file.Slice(at, 2));
                return sized && drawn ? clean.ToArray() : throw Broken();
            }

            var segment = file.Slice(at, 2 + BinaryPrimitives.ReadUInt16BigEndian(file.Slice(at + 2, 2)));
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                CheckSize(BinaryPrimitives.ReadUInt16BigEndian(segment.Slice(7, 2)), BinaryPrimitives.ReadUInt16BigEndian(segment.Slice(5, 2)));
                sized = true;
            }

            // Kept beside what draws: JFIF's and Adobe's heads, which say how colours are meant.
            if (marker is not (>= 0xE1 and <= 0xEF or 0xFE) || marker == 0xEE) clean.Write(segment);
            else if (marker == 0xE1 && Turned(segment) is { } turned) clean.Write(turned);
            at += segment.Length;
            if (marker != 0xDA) continue;
            drawn = true;
            var end = at;
            while (file.Slice(end, 1)[0] != 0xFF || file.Slice(end + 1, 1)[0] is 0 or >= 0xD0 and <= 0xD7) end++;
            clean.Write(file[at..end]);
            at = end;
        }
    }

    /// <summary>Of what the camera told only which way up it was held; without it a portrait would lie on its side.</summary>
    private static byte[]? Turned(ReadOnlySpan<byte> segment)
    {
        if (segment.Length < 24 || !segment[4..].StartsWith("Exif\0\0"u8)) return null;
        var tiff = segment[10..];
        var little = tiff[0] == (byte)'I';
        var directory = (int)Number(tiff.Slice(4, 4), little);
        if (directory < 8 || directory + 2 > tiff.Length) return null;
        var count = (int)Number(tiff.Slice(directory, 2), little);
        for (var i = 0; i < count && directory + 2 + (i + 1) * 12 <= tiff.Length; i++)
        {
            var entry = tiff.Slice(directory + 2 + i * 12, 12);
            if (Number(entry[..2], little) != 0x0112) continue;
            var way = (byte)Number(entry.Slice(8, 2), little);
            return way is < 2 or > 8 ? null
                : [0xFF, 0xE1, 0, 34, .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, way, 0, 0, 0, 0, 0, 0];
        }

        return null;
    }

    private static uint Number(ReadOnlySpan<byte> bytes, bool little) => bytes.Length == 2
        ? little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes)
        : little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);

    private static void CheckSize(int width, int height)
    {
        if (width <= 0 || height <= 0) throw Broken();
        if (width > LongestSide || height > LongestSide)
            throw new RuleViolation("attachments.picture_too_wide", "照片有 {0}×{1} 像素，最长的一边不能超过 {2} 像素，请缩小后再上传", "File", width, height, LongestSide);
    }

    private static RuleViolation Broken() => new("attachments.broken_picture", "照片文件不完整或已损坏，请重新拍摄或重新保存后再上传", "File");

    /// <summary>CRC-32 as PNG's own specification gives it.</summary>
    internal static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var each in bytes) crc = CrcTable[(byte)(crc ^ each)] ^ (crc >> 8);
        return ~crc;
    }

    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(n =>
    {
        var c = (uint)n;
        for (var k = 0; k < 8; k++) c = (c & 1) != 0 ? 0xEDB88320 ^ (c >> 1) : c >> 1;
        return c;
    })];
}
