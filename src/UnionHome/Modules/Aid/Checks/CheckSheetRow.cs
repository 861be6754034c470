using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Sheets;

namespace UnionHome.Modules.Aid.Checks;

/// <summary>Somebody on a list of another office.</summary>
public sealed class CheckSheetRow
{
    public IdNumber Number { get; set; }

    public DateOnly Since { get; set; }

    public string? Detail { get; set; }

    public static readonly SheetForm<CheckSheetRow> Form = new SheetForm<CheckSheetRow>("比对名单")
        .Text("身份证号码", r => r.Number.Whole, (r, v) => r.Number = IdNumber.ParseListed(v), most: 30, required: true, hint: "18 位，旧的 15 位也可以；请把该列设为“文本”格式", example: "220800199001010047")
        .Date("日期", r => r.Since, (r, v) => r.Since = v, required: true, hint: "死亡、退休、就业、登记的日期", example: "2026-01-15")
        .Text("说明", r => r.Detail, (r, v) => r.Detail = v, most: CheckFinding.LongestDetail, example: "小型轿车一辆");
}
