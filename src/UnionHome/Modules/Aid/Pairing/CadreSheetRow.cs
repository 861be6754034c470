using UnionHome.Foundation.Data;
using UnionHome.Foundation.Sheets;

namespace UnionHome.Modules.Aid.Pairing;

/// <summary>A cadre as a row of the list from which households are assigned.</summary>
public sealed class CadreSheetRow
{
    private const int MostHouseholds = 50;

    public string Name { get; set; } = "";

    public string Unit { get; set; } = "";

    public int Households { get; set; }

    public static readonly SheetForm<CadreSheetRow> Form = new SheetForm<CadreSheetRow>("结对干部")
        .Text("干部姓名", r => r.Name, (r, v) => r.Name = v, most: Pair.LongestName, required: true, example: "示例明")
        .Text("干部单位", r => r.Unit, (r, v) => r.Unit = v, most: Pair.LongestUnit, required: true, example: "样板县总工会")
        .Number("户数", r => r.Households, (r, v) => r.Households = decimal.IsInteger(v) && v is >= 1 and <= MostHouseholds ? (int)v : throw new RuleViolation("pairing.households", "户数应为 1 至 {0}", null, MostHouseholds),
            required: true, hint: "这名干部结对几户", example: "1");
}
