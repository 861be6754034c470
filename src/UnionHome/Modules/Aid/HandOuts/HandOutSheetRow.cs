using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Sheets;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.HandOuts;

/// <summary>A person without a file, with what they get, as a row of a sheet.</summary>
public sealed class HandOutSheetRow
{
    public string Name { get; set; } = "";

    public IdNumber Number { get; set; }

    public string Article { get; set; } = "";

    public long Quantity { get; set; }

    public static readonly SheetForm<HandOutSheetRow> Form = new SheetForm<HandOutSheetRow>("物资发放单")
        .Text("姓名", r => r.Name, (r, v) => r.Name = v, most: Person.LongestName, required: true, example: "示例丽")
        .Text("身份证号码", r => r.Number.Whole, (r, v) => r.Number = IdNumber.Parse(v), most: 30, required: true, hint: "18 位；请把该列设为“文本”格式", example: "220800199001010047")
        .Text("物品", r => r.Article, (r, v) => r.Article = v, most: 40, required: true, hint: "仓库里的物品名称", example: "大米 10 公斤装")
        .Number("数量", r => r.Quantity, (r, v) => r.Quantity = decimal.IsInteger(v) && v is >= 1 and <= HandOutLine.MostPieces ? (long)v : throw new RuleViolation("hand_outs.quantity", "数量应为 1 至 {0}", null, HandOutLine.MostPieces), required: true, example: "1");
}
