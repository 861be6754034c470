using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Sheets;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Organisations.Training;

/// <summary>A cadre of a course as a row of a sheet, in and out.</summary>
public sealed class CadreSheetRow
{
    public string Union { get; set; } = "";

    public string UnionName { get; set; } = "";

    public string Name { get; set; } = "";

    public Sex? Sex { get; set; }

    public string Office { get; set; } = "";

    public static readonly SheetForm<CadreSheetRow> Form = new SheetForm<CadreSheetRow>("培训名单")
        .Text("工会代码", r => r.Union, (r, v) => r.Union = v, most: 40, required: true, hint: "参加人员所在工会的代码", example: "220821-0001")
        .Text("工会名称", r => r.UnionName, (r, v) => r.UnionName = v, most: 120, hint: "可不填，仅供核对", example: "某某厂工会")
        .Text("姓名", r => r.Name, (r, v) => r.Name = v, most: TrainedCadre.LongestName, required: true, example: "示例甲")
        .Choice("性别", Enum.GetValues<Sex>(), s => s.Name(), r => r.Sex, (r, v) => r.Sex = v, required: true, hint: "从列表中选择", example: "女")
        .Text("职务", r => r.Office, (r, v) => r.Office = v, most: TrainedCadre.LongestName, hint: "培训时的工会职务", example: "主席");
}
