using System.Buffers.Binary;
using System.IO.Compression;

namespace UnionHome.Sample.Lights;

/// <summary>A picture that nobody takes for a photo: a wall in one colour and a white plaque on it.</summary>
internal static class SchematicPhoto
{
    private const int Width = 240;
    private const int Height = 160;

    public static byte[] Of((byte Red, byte Green, byte Blue) wall)
    {
        var rows = new byte[Height * (1 + 3 * Width)];
        for (var y = 0; y < Height; y++)
            for (var x = 0; x < Width; x++)
            {
                var at = y * (1 + 3 * Width) + 1 + 3 * x;
                var plaque = x is >= 60 and < 180 && y is >= 40 and < 110;
                var edge = plaque && (x is < 64 or >= 176 || y is < 44 or >= 106);
                var line = plaque && x is >= 76 and < 164 && y is >= 62 and < 68 or >= 80 and < 86;
                (rows[at], rows[at + 1], rows[at + 2]) = edge || (line && plaque) ? ((byte)184, (byte)20, (byte)28) : plaque ? ((byte)255, (byte)255, (byte)255) : wall;
            }

        var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, Width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), Height);
        (head[8], head[9]) = (8, 2);
        Chunk(file, "IHDR"u8, head);
        var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) deflate.Write(rows);
        Chunk(file, "IDAT"u8, packed.ToArray());
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        file.Write(kind);
        file.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, Foundation.Attachments.Picture.Crc([.. kind, .. content]));
        file.Write(number);
    }
}
