using CsCheck;
using UnionHome.Foundation.Attachments;
using UnionHome.Foundation.Data;
using UnionHome.Sample.Lights;
using static UnionHome.Tests.Modules.Organisations.Terms.TermTests;

namespace UnionHome.Tests.Foundation.Attachments;

public sealed class PictureTests
{
    private static readonly byte[] Png = SchematicPhoto.Of((200, 200, 200));

    [Fact]
    public void Of_a_PNG_only_what_draws_it_is_kept()
    {
        Assert.Equal(Png, Picture.Clean(Png).Content);
        byte[] told = [.. Png[..33], .. Chunk("tEXt", "Comment\0拍摄于某处"u8), .. Png[33..], .. "<script>"u8];
        var (clean, kind) = Picture.Clean(told);
        Assert.Equal((FileKind.Png, true), (kind, clean.AsSpan().SequenceEqual(Png)));
    }

    [Fact]
    public void Of_a_JPEG_the_camera_keeps_its_secrets_but_for_which_way_up_it_was()
    {
        var clean = Picture.Clean(Jpeg(6)).Content;
        Assert.False(clean.AsSpan().IndexOf("GPS-45.6N"u8) >= 0);
        Assert.True(clean.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]) > 0);
        Assert.Equal([0xFF, 0xD9], clean[^2..]);
        Assert.Equal(clean, Picture.Clean(clean).Content);
        Assert.False(Picture.Clean(Jpeg(1)).Content.AsSpan().IndexOf("Exif"u8) >= 0);
    }

    [Theory]
    [InlineData("attachments.no_picture", "%PDF-1.7 something")]
    [InlineData("attachments.no_picture", "<svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("attachments.no_picture", "")]
    public void What_is_no_picture_is_refused_whatever_it_is_called(string code, string content) =>
        Assert.Equal((code, "File"), Refusal(() => Picture.Clean(System.Text.Encoding.UTF8.GetBytes(content))));

    [Fact]
    public void A_picture_that_is_cut_off_or_changed_or_huge_is_refused()
    {
        Assert.Equal("attachments.broken_picture", Refusal(() => Picture.Clean(Png.AsSpan(0, Png.Length - 20))).Item1);
        var changed = Png.ToArray();
        changed[^30] ^= 1;
        Assert.Equal("attachments.broken_picture", Refusal(() => Picture.Clean(changed)).Item1);
        byte[] huge = [.. Png[..8], .. Chunk("IHDR", [0, 0, 0x75, 0x30, 0, 0, 0, 1, 8, 2, 0, 0, 0])];
        Assert.Equal("attachments.picture_too_wide", Refusal(() => Picture.Clean(huge)).Item1);
    }

    [Fact]
    public void No_bytes_at_all_do_anything_but_pass_or_be_refused() =>
        Gen.Select(Gen.Int[0, Png.Length - 1], Gen.Byte, Gen.Bool).Sample((at, value, jpeg) =>
        {
            var file = jpeg ? Jpeg(6) : Png.ToArray();
            file[at % file.Length] = value;
            try { Picture.Clean(file); }
            catch (RuleViolation) { }
        }, iter: 2000);

    private static byte[] Jpeg(byte way)
    {
        byte[] tiff = [.. "II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, way, 0, 0, 0, 0, 0, 0, 0, .. "GPS-45.6N"u8];
        return
        [
            0xFF, 0xD8,
            .. Segment(0xE1, [.. "Exif\0\0"u8, .. tiff]), .. Segment(0xFE, "GPS-45.6N"u8.ToArray()),
            .. Segment(0xC0, [8, 0, 10, 0, 12, 1, 1, 0x11, 0]), .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), 1, 2, 3, 0xFF, 0, 4, 0xFF, 0xD0, 5, 0xFF, 0xD9, .. "GPS-45.6N"u8,
        ];
    }

    private static byte[] Segment(byte marker, byte[] content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static byte[] Chunk(string kind, ReadOnlySpan<byte> content)
    {
        byte[] body = [.. System.Text.Encoding.ASCII.GetBytes(kind), .. content];
        var crc = Picture.Crc(body);
        return [0, 0, (byte)(content.Length >> 8), (byte)content.Length, .. body, (byte)(crc >> 24), (byte)(crc >> 16), (byte)(crc >> 8), (byte)crc];
    }
}
