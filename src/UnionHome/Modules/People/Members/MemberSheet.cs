using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Sheets;

namespace UnionHome.Modules.People.Members;

/// <summary>A member as a row of a sheet that comes in. What a cell alone can tell to be wrong is refused when it is read.</summary>
public sealed class MemberSheetRow
{
    private static readonly bool[] YesNo = [true, false];

    public string Union { get; set; } = "";

    public string Name { get; set; } = "";

    public IdNumber Number { get; set; }

    public Mobile? Phone { get; set; }

    public Sex? Sex { get; set; }

    public DateOnly? BirthDate { get; set; }

    public string Ethnicity { get; set; } = "";

    public Education? Education { get; set; }

    public PoliticalStatus? PoliticalStatus { get; set; }

    public bool? IsMigrant { get; set; }

    public bool? IsNewEmployment { get; set; }

    public bool? IsModelWorker { get; set; }

    public DateOnly JoinedOn { get; set; }

    public PersonFacts Facts() => new()
    {
        Ethnicity = Ethnicity,
        Education = Education,
        PoliticalStatus = PoliticalStatus,
        IsMigrant = IsMigrant ?? false,
        IsNewEmployment = IsNewEmployment ?? false,
        IsModelWorker = IsModelWorker ?? false,
    };

    public static readonly SheetForm<MemberSheetRow> Form = new SheetForm<MemberSheetRow>("会员")
        .Text("工会代码", r => r.Union, (r, v) => r.Union = v, most: 40, required: true, hint: "会员所在基层工会的代码", example: "220822-0001")
        .Text("姓名", r => r.Name, (r, v) => r.Name = v, most: Person.LongestName, required: true, example: "示例丽")
        .Text("身份证号码", r => r.Number.Whole, (r, v) => r.Number = IdNumber.Parse(v), most: 30, required: true, hint: "18 位；请把该列设为“文本”格式", example: "220800199001010047")
        .Text("手机号码", r => r.Phone?.Whole, (r, v) => r.Phone = Mobile.Parse(v), most: 30, hint: "11 位", example: "17000000004")
        .Choice("性别", Enum.GetValues<Sex>(), s => s.Name(), r => r.Sex, (r, v) => r.Sex = v, hint: "不填则从身份证号码读出", example: "女")
        .Date("出生日期", r => r.BirthDate, (r, v) => r.BirthDate = v, hint: "不填则从身份证号码读出", example: "1990-01-01")
        .Text("民族", r => r.Ethnicity, (r, v) => r.Ethnicity = Known(v), most: 20, example: "汉族")
        .Choice("文化程度", Enum.GetValues<Education>(), e => e.Name(), r => r.Education, (r, v) => r.Education = v, example: "大专")
        .Choice("政治面貌", Enum.GetValues<PoliticalStatus>(), s => s.Name(), r => r.PoliticalStatus, (r, v) => r.PoliticalStatus = v, example: "群众")
        .Choice("农民工", YesNo, Word, r => r.IsMigrant, (r, v) => r.IsMigrant = v, example: "否")
        .Choice("新就业形态劳动者", YesNo, Word, r => r.IsNewEmployment, (r, v) => r.IsNewEmployment = v, example: "否")
        .Choice("劳动模范", YesNo, Word, r => r.IsModelWorker, (r, v) => r.IsModelWorker = v, example: "否")
        .Date("入会日期", r => r.JoinedOn, (r, v) => r.JoinedOn = v, required: true, hint: "最初加入工会的日期", example: "2014-05-01");

    private static string Word(bool yes) => yes ? "是" : "否";

    private static string Known(string typed) => Ethnicities.Full(typed) is var name && Ethnicities.All.Contains(name)
        ? name : throw new RuleViolation("people.unknown_ethnicity", "“{0}”不是国家标准中的民族名称", null, typed);
}
