using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;

namespace UnionHome.Tests.Foundation.Sheets;

/// <summary>Files that are not what they should be: each gets a sentence, none brings the program down or makes it large.</summary>
public sealed class HostileSheetTests
{
    private const string Good = "姓名,日期,金额,星期\n张三,2014-08-01,12,周一\n";

    static HostileSheetTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, string> Refused => new()
    {
        { "nothing", "sheets.empty" }, { "old Excel", "sheets.old_format" }, { "a picture", "sheets.unreadable" }, { "a broken zip", "sheets.not_a_workbook" },
        { "a zip without a workbook", "sheets.not_a_workbook" }, { "a zip bomb", "sheets.bomb" }, { "a bomb that lies", "sheets.no_rows" }, { "macros", "sheets.macros" },
        { "an entity", "sheets.not_a_workbook" }, { "too many rows", "sheets.too_many_rows" }, { "too many columns", "sheets.too_many_columns" },
        { "too many rows of text", "sheets.too_many_rows" }, { "no header", "sheets.no_header" }, { "a merged header", "sheets.merged_header" },
        { "a column missing", "sheets.column_missing" }, { "a column twice", "sheets.column_twice" }, { "a quote left open", "sheets.open_quote" }, { "two encodings", "sheets.unreadable" },
        { "a header alone", "sheets.no_rows" },
    };

    [Theory, MemberData(nameof(Refused))]
    public void A_file_that_cannot_be_read_is_refused_by_a_sentence(string what, string code)
    {
        using var file = File(what);
        var refusal = Assert.Throws<RuleViolation>(() => Sheet.Read(file));
        Assert.Equal(code, refusal.Code);
        Assert.Contains(refusal.Text, UnionHome.Foundation.Web.Texts.EnglishTexts.Keys);
    }

    [Theory, InlineData("utf-8"), InlineData("gbk"), InlineData("gb18030"), InlineData("utf-16"), InlineData("utf-16BE")]
    public void Text_is_read_in_the_encodings_that_offices_send(string encoding)
    {
        using var file = Sheet.Csv(Good, Encoding.GetEncoding(encoding));
        Assert.Equal("张三", Assert.Single(Sheet.Read(file)).Value!.Name);
    }

    [Fact]
    public void A_formula_and_a_fault_are_named_by_their_cells()
    {
        using var file = Sheet.Xlsx($"<sheetData>{Sheet.Row(1, "姓名", "金额")}<row r=\"2\"><c r=\"A2\" t=\"str\"><f>A1</f><v>x</v></c><c r=\"B2\" t=\"e\"><v>#REF!</v></c></row></sheetData>");
        var errors = Assert.Single(Sheet.Read(file)).Errors;
        Assert.Equal(["A2", "B2"], errors.Select(e => e.Args[0]));
    }

    [Fact]
    public void A_merged_row_is_named()
    {
        using var file = Sheet.Xlsx($"<sheetData>{Sheet.Row(1, "姓名", "金额")}{Sheet.Row(2, "a", "1")}{Sheet.Row(3, "b", "2")}</sheetData><mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>");
        Assert.All(Sheet.Read(file), line => Assert.Equal("A2:A3", line.Errors[0].Args[0]));
    }

    [Fact]
    public void Five_hundred_damaged_files_are_each_read_or_refused()
    {
        using var sound = new MemoryStream();
        SheetWriter.Write(sound, new SheetOut("x", ["姓名", "日期", "金额", "星期"], Enumerable.Range(1, 50).Select(i => (IReadOnlyList<object?>)[$"人{i}", new DateOnly(2014, 1, 1), (long)i, "周一"])));
        byte[][] originals = [sound.ToArray(), Encoding.UTF8.GetBytes(Good), Encoding.GetEncoding("gbk").GetBytes(Good), Encoding.Unicode.GetBytes(Good)];
        var random = new Random(20140801);
        var (read, refused) = (0, 0);
        for (var i = 0; i < 520; i++)
        {
            var bytes = originals[i % originals.Length].ToArray();
            for (var n = random.Next(1, 12); n > 0; n--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            if (i % 5 == 0) bytes = bytes[..random.Next(1, bytes.Length)];
            try
            {
                using var file = new MemoryStream(bytes);
                Sheet.Read(file);
                read++;
            }
            catch (RuleViolation)
            {
                refused++;
            }
        }

        Assert.Equal(520, read + refused);
        Assert.InRange(refused, 50, 470);
    }

    [Fact]
    public void Two_hundred_thousand_rows_are_read_row_by_row()
    {
        using var file = new MemoryStream();
        SheetWriter.Write(file, new SheetOut("x", ["姓名", "金额"], Enumerable.Range(1, 199_999).Select(i => (IReadOnlyList<object?>)[$"人{i}", (long)i])));
        GC.Collect();
        var before = GC.GetTotalMemory(true);
        var watch = Stopwatch.StartNew();
        using var open = SheetFile.Open(file);
        var (rows, most) = (0, 0L);
        foreach (var _ in Person.Form.Read(open))
            if (++rows % 50_000 == 0) most = Math.Max(most, GC.GetTotalMemory(true) - before);

        Assert.Equal(199_999, rows);
        Assert.InRange(most, 0, 50_000_000);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed}");
    }

    private static MemoryStream File(string what) => what switch
    {
        "nothing" => new(),
        "old Excel" => new([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]),
        "a picture" => new([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0xFF, 0xFE]),
        "a broken zip" => new([.. "PK\u0003\u0004"u8, .. new byte[200]]),
        "a zip without a workbook" => Zip(("a.txt", "x")),
        "a zip bomb" => Bomb(lie: false),
        "a bomb that lies" => Bomb(lie: true),
        "macros" => Sheet.Xlsx("<sheetData/>", zip => zip.CreateEntry("xl/vbaProject.bin")),
        "an entity" => Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><workbook>&e;</workbook>")),
        "too many rows" => Sheet.Xlsx($"<sheetData>{Sheet.Row(1, "姓名")}{string.Concat(Enumerable.Repeat("<row/>", 200_001))}</sheetData>"),
        "too many columns" => Sheet.Xlsx($"<sheetData>{Sheet.Row(1, "姓名")}<row r=\"2\"><c r=\"ZZZ2\"><v>1</v></c></row></sheetData>"),
        "too many rows of text" => Sheet.Csv("姓名\n" + string.Concat(Enumerable.Repeat("a\n", 200_001)), Encoding.UTF8),
        "no header" => Sheet.Csv("一,二\n三,四\n", Encoding.UTF8),
        "a merged header" => Sheet.Xlsx($"<sheetData>{Sheet.Row(1, "日期", "金额")}{Sheet.Row(2, "a", "b")}</sheetData><mergeCells><mergeCell ref=\"A1:C1\"/></mergeCells>"),
        "a column missing" => Sheet.Csv("日期,金额\n2014-08-01,1\n", Encoding.UTF8),
        "a column twice" => Sheet.Csv("姓名,金额,姓名\na,1,b\n", Encoding.UTF8),
        "a quote left open" => Sheet.Csv("姓名,金额\n\"a,1\n", Encoding.UTF8),
        "two encodings" => new([.. Encoding.UTF8.GetBytes("姓名,金额\n张三,1\n"), .. Encoding.GetEncoding("gbk").GetBytes("李四的名"), 0xFF, 0x0A]),
        "a header alone" => Sheet.Csv("姓名,金额\n", Encoding.UTF8),
        _ => throw new ArgumentException(what),
    };

    private static MemoryStream Zip(params (string Name, string Text)[] parts)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in parts)
                using (var part = new StreamWriter(zip.CreateEntry(name).Open())) part.Write(text);
        return file;
    }

    /// <summary>300 MB of spaces in 300 kB; the lying one declares a few bytes, and no more than those are ever inflated.</summary>
    private static MemoryStream Bomb(bool lie)
    {
        var file = Sheet.Xlsx("<sheetData/>", zip =>
        {
            using var part = zip.CreateEntry("xl/media/image1.png", CompressionLevel.SmallestSize).Open();
            var spaces = new byte[1_000_000];
            for (var i = 0; i < 300; i++) part.Write(spaces);
        });
        if (!lie) return file;
        var bytes = file.ToArray();
        var size = BitConverter.GetBytes(300_000_000);
        for (var at = bytes.AsSpan().IndexOf(size); at >= 0; at = bytes.AsSpan().IndexOf(size)) BitConverter.GetBytes(1000).CopyTo(bytes, at);
        return new(bytes);
    }
}
