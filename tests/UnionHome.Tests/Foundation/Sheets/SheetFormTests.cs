using System.Text;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;
using UnionHome.Foundation.Web;

namespace UnionHome.Tests.Foundation.Sheets;

public sealed class SheetFormTests
{
    [Fact]
    public void What_is_exported_is_read_again_the_same()
    {
        using var file = new MemoryStream();
        Person[] people =
        [
            new() { Name = "张三", Born = new(1990, 2, 28), Sum = 1234.56m, Day = DayOfWeek.Sunday },
            new() { Name = "=HYPERLINK(\"x\")", Sum = -5 },
            new() { Name = "a <b> & \u0001\"c\" 😀" },
        ];
        Person.Form.Export(file, new Texts(), people);

        var read = Sheet.Read(file);

        Assert.All(read, line => Assert.Empty(line.Errors));
        Assert.Equal(["张三", "=HYPERLINK(\"x\")", "a <b> & \"c\" 😀"], read.Select(l => l.Value!.Name));
        Assert.Equal((new DateOnly(1990, 2, 28), 1234.56m, DayOfWeek.Sunday), (read[0].Value!.Born!.Value, read[0].Value!.Sum!.Value, read[0].Value!.Day!.Value));
        Assert.Equal(-5, read[1].Value!.Sum);
    }

    [Theory]
    [InlineData("=1+1"), InlineData("+1"), InlineData("-1"), InlineData("@SUM(A1)"), InlineData("\tx"), InlineData("\rx"), InlineData("\nx"), InlineData("=1")]
    public void No_text_of_an_export_begins_like_a_formula(string dangerous)
    {
        using var file = new MemoryStream();
        SheetWriter.Write(file, new SheetOut("x", ["姓名"], [[dangerous]]));

        using var open = SheetFile.Open(file);
        Assert.StartsWith("'", open.Rows().Last()[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_reads_as_a_table_without_rows_and_says_so()
    {
        using var file = new MemoryStream();
        Person.Form.Template(file, new Texts());
        Assert.Equal("sheets.no_rows", Assert.Throws<RuleViolation>(() => Sheet.Read(file)).Code);
    }

    [Fact]
    public void Columns_may_stand_in_any_order_below_a_title_and_beside_others()
    {
        using var file = Sheet.Xlsx($"<sheetData>{Sheet.Row(1, "某市名册")}{Sheet.Row(3, "备注", "金额", "姓名 *")}{Sheet.Row(4, "好", "1,200", "李四")}</sheetData>");
        var line = Assert.Single(Sheet.Read(file));
        Assert.Equal((4, "李四", 1200m), (line.Row, line.Value!.Name, line.Value.Sum!.Value));
    }

    [Fact]
    public void Every_mistake_is_named_by_row_column_and_reason_and_good_rows_stand()
    {
        using var file = Sheet.Csv("姓名,日期,金额,星期\n张三,昨天,十,周三\n,2014-8-1,,\n王五,2014年8月1日,12,周一\n", Encoding.UTF8);
        var lines = Sheet.Read(file);

        Assert.Equal(["日期", "金额", "星期"], lines[0].Errors.Select(e => e.Column));
        Assert.Equal("日期：“昨天”不是日期，应如 2014-08-01", lines[0].Errors[0].Told(new Texts()));
        Assert.Equal((3, "姓名", "必填，不能为空"), (lines[1].Errors[0].Row, lines[1].Errors[0].Column, lines[1].Errors[0].Text));
        Assert.Equal(("王五", new DateOnly(2014, 8, 1), 12m, DayOfWeek.Monday), (lines[2].Value!.Name, lines[2].Value!.Born!.Value, lines[2].Value!.Sum!.Value, lines[2].Value!.Day!.Value));
    }

    [Fact]
    public void The_sheet_to_correct_carries_its_reasons_and_may_be_sent_again()
    {
        using var sent = Sheet.Csv("姓名,日期\n张三,昨天\n", Encoding.UTF8);
        using var back = new MemoryStream();
        Person.Form.ToCorrect(back, new Texts(), Sheet.Read(sent).Select(l => (l.Raw, l.Errors)));

        Assert.Equal("日期", Assert.Single(Assert.Single(Sheet.Read(back)).Errors).Column);
        using var open = SheetFile.Open(back);
        Assert.Contains("不是日期", open.Rows().Last().Cells[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_number_that_Excel_has_rounded_is_not_taken_for_a_text()
    {
        using var file = Sheet.Xlsx($"<sheetData>{Sheet.Row(1, "姓名")}<row r=\"2\"><c r=\"A2\"><v>220822199001011230</v></c></row></sheetData>");
        Assert.Contains("文本", Sheet.Read(file)[0].Errors[0].Text, StringComparison.Ordinal);
    }
}
