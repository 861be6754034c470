using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Web;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Hardship;

/// <summary>A member of the household as typed. What was told before and is left empty stays as it was.</summary>
public sealed record MemberLine
{
    /// <summary>The member as kept before; null for a new one.</summary>
    public Guid? Id { get; init; }

    [Display(Name = "姓名"), StringLength(Person.LongestName)]
    public string? Name { get; init; }

    [Display(Name = "与本人关系")]
    public Kinship? Kinship { get; init; }

    [Display(Name = "身份证号码"), StringLength(30)]
    public string? IdNumber { get; init; }

    [Display(Name = "状况")]
    public WorkSituation? Situation { get; init; }

    [Display(Name = "健康状况")]
    public Health? Health { get; init; }

    [Display(Name = "疾病或残疾说明"), StringLength(HouseholdMember.LongestIllness)]
    public string? Illness { get; init; }

    [Display(Name = "年收入"), StringLength(20), JsonConverter(typeof(NumberOrText))]
    public string? Income { get; init; }

    [Display(Name = "不再共同生活，删去")]
    public bool Gone { get; init; }

    public bool IsEmpty => Gone || (Id is null && Kinship is null && Situation is null && string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(IdNumber) && string.IsNullOrWhiteSpace(Income));

    public bool IsHolder => Kinship == Hardship.Kinship.Holder;

    /// <param name="before">The same member as kept, in whose place what is typed comes.</param>
    public ToldMember Read(ToldMember? before, string key)
    {
        var name = Name?.Trim() is { Length: > 0 } typed ? typed : IsHolder ? "" : before?.Name ?? throw new RuleViolation("hardship.member_name", "请填写家庭成员姓名，最多 {0} 个字", $"{key}.{nameof(Name)}", Person.LongestName);
        var kinship = Kinship ?? before?.Kinship ?? throw new RuleViolation("hardship.kinship", "请选择与本人的关系", $"{key}.{nameof(Kinship)}");
        var situation = Situation ?? before?.Situation ?? throw new RuleViolation("hardship.situation", "请选择工作或就学状况", $"{key}.{nameof(Situation)}");
        return new(name, kinship, Number(before, key), situation, Health ?? before?.Health ?? Hardship.Health.Good, Illness?.Trim() is { Length: > 0 } illness ? illness : before?.Illness, Money(before, key));
    }

    private IdNumber? Number(ToldMember? before, string key) =>
        string.IsNullOrWhiteSpace(IdNumber) ? before?.IdNumber
        : Foundation.Privacy.Numbers.IdNumber.TryParse(IdNumber, null, out var number) ? number
        : throw new RuleViolation("privacy.id_number", "身份证号码不对：应为 18 位，出生日期和校验码须相符", $"{key}.{nameof(IdNumber)}");

    private Money Money(ToldMember? before, string key) =>
        string.IsNullOrWhiteSpace(Income) && before is not null ? before.AnnualIncome : MoneyText.ReadTold(Income, $"{key}.{nameof(Income)}");
}

/// <summary>The household as it is registered, the same on the page and in the API.</summary>
public sealed record HouseholdInput
{
    [Display(Name = "主要致困原因"), Required(ErrorMessage = "请选择主要致困原因")]
    public HardshipCause? MainCause { get; init; }

    [Display(Name = "次要致困原因")]
    public List<HardshipCause> MinorCauses { get; init; } = [];

    [Display(Name = "不予认定的情形")]
    public List<HardshipExclusion> Exclusions { get; init; } = [];

    public List<MemberLine> Members { get; init; } = [];

    [Display(Name = "家庭其他年收入"), StringLength(20), JsonConverter(typeof(NumberOrText))]
    public string? OtherIncome { get; init; }

    [Display(Name = "年刚性支出"), StringLength(20), JsonConverter(typeof(NumberOrText))]
    public string? RigidExpenses { get; init; }

    [Display(Name = "一年内的意外损失"), StringLength(20), JsonConverter(typeof(NumberOrText))]
    public string? Loss { get; init; }

    [Display(Name = "遭遇灾害、重大事故等突发事件并造成伤亡")]
    public bool Struck { get; init; }

    [Display(Name = "帮扶联系人"), Required(ErrorMessage = "请填写帮扶联系人"), StringLength(60)]
    public string Contact { get; init; } = "";

    [Display(Name = "帮扶计划"), Required(ErrorMessage = "请填写帮扶计划"), StringLength(HardshipFile.LongestText)]
    public string Plan { get; init; } = "";

    public Registration Read(IReadOnlyDictionary<Guid, ToldMember> before)
    {
        var members = new List<ToldMember>();
        for (var i = 0; i < Members.Count; i++)
            if (!Members[i].IsEmpty) members.Add(Members[i].Read(Members[i].Id is { } id ? before.GetValueOrDefault(id) : null, $"Members[{i}]"));
        return new(
            MainCause!.Value, MinorCauses, Exclusions, MoneyText.Read(OtherIncome, nameof(OtherIncome)), MoneyText.Read(RigidExpenses, nameof(RigidExpenses)),
            MoneyText.Read(Loss, nameof(Loss)), Struck, Contact, Plan, members);
    }
}

/// <summary>What the household has now, at its yearly review.</summary>
public sealed record ReviewInput
{
    [Display(Name = "家庭年收入"), StringLength(20), JsonConverter(typeof(NumberOrText))]
    public string? AnnualIncome { get; init; }

    [Display(Name = "年刚性支出"), StringLength(20), JsonConverter(typeof(NumberOrText))]
    public string? RigidExpenses { get; init; }

    [Display(Name = "家庭人口"), Required(ErrorMessage = "请填写家庭人口"), Range(1, HouseholdMeans.MostPeople, ErrorMessage = "家庭人口应为 1 至 30 人")]
    public int? People { get; init; }

    [Display(Name = "一年内的意外损失"), StringLength(20), JsonConverter(typeof(NumberOrText))]
    public string? Loss { get; init; }

    [Display(Name = "遭遇灾害、重大事故等突发事件并造成伤亡")]
    public bool Struck { get; init; }

    [Display(Name = "困难类别"), Required(ErrorMessage = "请选择困难类别")]
    public HardshipCategory? Category { get; init; }

    [Display(Name = "理由"), StringLength(HardshipFile.LongestText)]
    public string? Judgement { get; init; }

    public HouseholdMeans Means() => new(MoneyText.ReadTold(AnnualIncome, nameof(AnnualIncome)), MoneyText.ReadTold(RigidExpenses, nameof(RigidExpenses)), People!.Value, MoneyText.Read(Loss, nameof(Loss)), Struck);
}

internal static class MoneyText
{
    /// <summary>An income that nobody typed is not an income of nothing.</summary>
    public static Money ReadTold(string? typed, string field) =>
        string.IsNullOrWhiteSpace(typed) ? throw new RuleViolation("hardship.amount_missing", "请填写金额，没有的填 0", field) : Read(typed, field);

    /// <summary>Empty means none.</summary>
    public static Money Read(string? typed, string field) =>
        string.IsNullOrWhiteSpace(typed) ? Money.Zero
        : Money.TryParse(typed, out var money) ? money : throw new RuleViolation("hardship.amount_typed", "金额请写成元，最多两位小数，如 12000 或 12,000.50", field);
}
