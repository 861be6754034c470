using System.IO.Compression;
using System.Text;
using UnionHome.Foundation.Sheets;

namespace UnionHome.Tests.Foundation.Sheets;

/// <summary>A row and its form for tests of sheets, and files of every kind to read with it.</summary>
internal sealed class Person
{
    public string Name { get; set; } = "";

    public DateOnly? Born { get; set; }

    public decimal? Sum { get; set; }

    public DayOfWeek? Day { get; set; }

    public static readonly SheetForm<Person> Form = new SheetForm<Person>("名册")
        .Text("姓名", p => p.Name, (p, v) => p.Name = v, most: 20, required: true, hint: "按身份证填写")
        .Date("日期", p => p.Born, (p, v) => p.Born = v)
        .Number("金额", p => p.Sum, (p, v) => p.Sum = v)
        .Choice("星期", [DayOfWeek.Monday, DayOfWeek.Sunday], d => d == DayOfWeek.Monday ? "周一" : "周日", p => p.Day, (p, v) => p.Day = v);
}

internal static class Sheet
{
    /// <summary>A workbook whose sheet has exactly this XML inside.</summary>
    public static MemoryStream Xlsx(string sheetXml, Action<ZipArchive>? more = null)
    {
        var file = new MemoryStream();
        SheetWriter.Write(file, new SheetOut("x", ["x"], []));
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("xl/worksheets/sheet1.xml")!.Delete();
            using (var part = new StreamWriter(zip.CreateEntry("xl/worksheets/sheet1.xml").Open()))
                part.Write($"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">{sheetXml}</worksheet>");
            more?.Invoke(zip);
        }

        file.Position = 0;
        return file;
    }

    public static string Row(int number, params string[] texts) =>
        $"<row r=\"{number}\">{string.Concat(texts.Select((t, i) => $"<c r=\"{SheetText.Cell(number, i)}\" t=\"inlineStr\"><is><t>{t}</t></is></c>"))}</row>";

    public static MemoryStream Csv(string text, Encoding encoding) => new([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);

    public static List<SheetLine<Person>> Read(Stream file, SheetLimits? limits = null)
    {
        using var open = SheetFile.Open(file, limits);
        return [.. Person.Form.Read(open)];
    }
}
