using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Sheets;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Disasters;

/// <summary>A surveyed household as a row of a sheet.</summary>
public sealed class SurveySheetRow
{
    public const int Most = 2_000;

    private static readonly char[] Between = ['、', '，', ',', '；', ';', ' '];

    public string Name { get; set; } = "";

    public IdNumber Number { get; set; }

    public Mobile? Phone { get; set; }

    public string Unit { get; set; } = "";

    public string Union { get; set; } = "";

    public int People { get; set; }

    public int Dead { get; set; }

    public int Injured { get; set; }

    public HousingDamage? Housing { get; set; }

    public Money Loss { get; set; }

    public IReadOnlyList<UrgentNeed> Needs { get; set; } = [];

    public string? Words { get; set; }

    public DateOnly? On { get; set; }

    public string Surveyors { get; set; } = "";

    public static readonly SheetForm<SurveySheetRow> Form = new SheetForm<SurveySheetRow>("受灾户")
        .Text("姓名", r => r.Name, (r, v) => r.Name = v, most: Person.LongestName, required: true, example: "示例丽")
        .Text("身份证号码", r => r.Number.Whole, (r, v) => r.Number = IdNumber.Parse(v), most: 30, required: true, hint: "18 位；请把该列设为“文本”格式", example: "220800199001010047")
        .Text("手机号码", r => r.Phone?.Whole, (r, v) => r.Phone = Mobile.Parse(v), most: 30, hint: "请把该列设为“文本”格式", example: "17000000001")
        .Text("工作单位", r => r.Unit, (r, v) => r.Unit = v, most: DisasterSurvey.LongestUnit, required: true, example: "示例商贸公司")
        .Text("工会代码", r => r.Union, (r, v) => r.Union = v, most: 120, hint: "职工所在工会的代码或全称；不填为灾情所属的工会")
        .Number("家庭人口", r => r.People, (r, v) => r.People = Whole(v, 1, HouseholdMeans.MostPeople), required: true, hint: "连本人", example: "3")
        .Number("死亡人数", r => r.Dead, (r, v) => r.Dead = Whole(v, 0, HouseholdMeans.MostPeople), example: "0")
        .Number("受伤人数", r => r.Injured, (r, v) => r.Injured = Whole(v, 0, HouseholdMeans.MostPeople), example: "0")
        .Choice("房屋损坏", Enum.GetValues<HousingDamage>(), DisasterWords.Of, r => r.Housing, (r, v) => r.Housing = v, required: true, example: "严重损坏")
        .Money("估计损失", r => r.Loss, (r, v) => r.Loss = v, required: true, hint: "元，没有的填 0", example: "8000")
        .Text("急需", r => string.Join('、', r.Needs.Select(DisasterWords.Of)), (r, v) => r.Needs = ReadNeeds(v), hint: "临时住处、口粮、饮水、衣被、就医、现金、生产生活用具，用顿号分开", example: "口粮、衣被")
        .Text("急需说明", r => r.Words, (r, v) => r.Words = v, most: DisasterSurvey.LongestWords)
        .Date("核查日期", r => r.On, (r, v) => r.On = v, required: true, example: "2026-08-13")
        .Text("核查人", r => r.Surveyors, (r, v) => r.Surveyors = v, most: DisasterSurvey.LongestSurveyors, required: true, example: "示例明、示例强");

    public ToldSurvey Told() => new(Name, Number, Phone, Unit, People, Dead, Injured, Housing!.Value, Loss, Needs, Words, On!.Value, Surveyors);

    private static int Whole(decimal value, int least, int most) =>
        decimal.IsInteger(value) && value >= least && value <= most ? (int)value : throw new RuleViolation("disasters.whole", "应为 {0} 至 {1} 的整数", null, least, most);

    private static UrgentNeed[] ReadNeeds(string typed) => [.. typed.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(word =>
        Enum.GetValues<UrgentNeed>().Cast<UrgentNeed?>().FirstOrDefault(n => DisasterWords.Of(n!.Value) == word || n.ToString() == word)
            ?? throw new RuleViolation("disasters.need", "“{0}”不在急需的可选范围内，请写在急需说明里", null, word))];
}
