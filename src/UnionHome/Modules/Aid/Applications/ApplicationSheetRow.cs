using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Sheets;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Applications;

/// <summary>A named worker for whom a union applies, as a row of its sheet.</summary>
public sealed class ApplicationSheetRow
{
    public string Name { get; set; } = "";

    public IdNumber Number { get; set; }

    public Mobile? Phone { get; set; }

    public WorkSituation? Situation { get; set; }

    public int People { get; set; }

    public Money OwnIncome { get; set; }

    public Money OthersIncome { get; set; }

    public HardshipCause? Cause { get; set; }

    public string Words { get; set; } = "";

    public static readonly SheetForm<ApplicationSheetRow> Form = new SheetForm<ApplicationSheetRow>("帮扶申请名单")
        .Text("姓名", r => r.Name, (r, v) => r.Name = v, most: Person.LongestName, required: true, example: "示例丽")
        .Text("身份证号码", r => r.Number.Whole, (r, v) => r.Number = IdNumber.Parse(v), most: 30, required: true, hint: "18 位；请把该列设为“文本”格式", example: "220800199001010047")
        .Text("手机号码", r => r.Phone?.Whole, (r, v) => r.Phone = Mobile.Parse(v), most: 30, hint: "请把该列设为“文本”格式", example: "17000000001")
        .Choice("状况", Enum.GetValues<WorkSituation>(), HardshipWords.Of, r => r.Situation, (r, v) => r.Situation = v, required: true, example: "在岗")
        .Number("家庭人口", r => r.People, (r, v) => r.People = v is >= 1 and <= HouseholdMeans.MostPeople && decimal.IsInteger(v) ? (int)v : throw new RuleViolation("applications.people", "家庭人口应为 1 至 {0} 人", null, HouseholdMeans.MostPeople), required: true, hint: "连本人", example: "3")
        .Money("本人月收入", r => r.OwnIncome, (r, v) => r.OwnIncome = v, required: true, hint: "元，没有的填 0", example: "2100")
        .Money("家里其他人月收入", r => r.OthersIncome, (r, v) => r.OthersIncome = v, required: true, hint: "元，没有的填 0", example: "0")
        .Choice("困难原因", Enum.GetValues<HardshipCause>(), HardshipWords.Of, r => r.Cause, (r, v) => r.Cause = v, required: true, example: "患重特大疾病")
        .Text("困难情况", r => r.Words, (r, v) => r.Words = v, most: AidApplication.LongestWords, required: true, example: "本人患病住院，自付费用较多");

    public ToldApplication Told(Guid? programme) => new(Name, Number, Phone, Situation!.Value, People, OwnIncome, OthersIncome, Cause!.Value, Words, programme, ApplicationDesk.OnPaper);

    /// <summary>Rows that name somebody who stands in the sheet already.</summary>
    public static IEnumerable<(int Row, RuleViolation Refusal)> Twice(IEnumerable<SheetLine<ApplicationSheetRow>> lines) =>
        from same in lines.Where(l => l.Value is not null).GroupBy(l => l.Value!.Number.Whole)
        from line in same.Skip(1)
        select (line.Row, new RuleViolation("applications.twice_in_sheet", "与第 {0} 行是同一个身份证号码", null, same.First().Row));
}
