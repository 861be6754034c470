using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Ledger;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Aid.Grants;
using UnionHome.Modules.Aid.HandOuts;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Disasters;

/// <summary>A disaster as typed, the same on the page and in the API.</summary>
public record DisasterInput
{
    [Display(Name = "灾情名称"), Required(ErrorMessage = "请填写灾情名称"), StringLength(Disaster.LongestTitle)]
    public string Title { get; set; } = "";

    [Display(Name = "灾害种类"), Required(ErrorMessage = "请选择灾害种类")]
    public DisasterKind? Kind { get; set; }

    [Display(Name = "发生日期"), Required(ErrorMessage = "请填写发生日期")]
    public DateOnly? HappenedOn { get; set; }

    [Display(Name = "受灾地点"), Required(ErrorMessage = "请填写受灾地点"), StringLength(Disaster.LongestPlace)]
    public string Place { get; set; } = "";

    [Display(Name = "灾情简述"), StringLength(Disaster.LongestNote)]
    public string? Note { get; set; }

    public ToldDisaster Read() => new(Title, Kind!.Value, HappenedOn!.Value, Place, Note);

    internal void Show(Disaster d) => (Title, Kind, HappenedOn, Place, Note) = (d.Title, d.Sort, d.HappenedOn, d.Place, d.Note);
}

/// <summary>The same with the union.</summary>
public sealed record NewDisasterInput : DisasterInput
{
    [Display(Name = "工会"), Required(ErrorMessage = "请填写工会"), StringLength(200)]
    public string Union { get; set; } = "";
}

/// <summary>What goes with a report beside the sums.</summary>
public sealed record ReportInput
{
    [Display(Name = "拟申请救灾专项资金"), StringLength(20), JsonConverter(typeof(NumberOrText))]
    public string? Wanted { get; set; }

    [Display(Name = "情况说明"), StringLength(DisasterReport.LongestWords)]
    public string? Words { get; set; }

    public Money Sum() => MoneyText.Read(Wanted, nameof(Wanted));
}

/// <summary>A household as surveyed, as typed.</summary>
public record SurveyInput
{
    [Display(Name = "姓名"), Required(ErrorMessage = "请填写姓名"), StringLength(Person.LongestName)]
    public string Name { get; set; } = "";

    /// <summary>Left empty at a correction, the number that is known stays.</summary>
    [Display(Name = "身份证号码"), StringLength(30)]
    public virtual string? IdNumber { get; set; }

    [Display(Name = "手机号码"), StringLength(30)]
    public string? Phone { get; set; }

    [Display(Name = "工作单位"), Required(ErrorMessage = "请填写工作单位"), StringLength(DisasterSurvey.LongestUnit)]
    public string Unit { get; set; } = "";

    [Display(Name = "家庭人口"), Required(ErrorMessage = "请填写家庭人口"), Range(1, HouseholdMeans.MostPeople, ErrorMessage = "家庭人口应为 1 至 30 人")]
    public int? People { get; set; }

    [Display(Name = "死亡人数"), Range(0, HouseholdMeans.MostPeople, ErrorMessage = "人数应为 0 至 30")]
    public int? Dead { get; set; }

    [Display(Name = "受伤人数"), Range(0, HouseholdMeans.MostPeople, ErrorMessage = "人数应为 0 至 30")]
    public int? Injured { get; set; }

    [Display(Name = "房屋损坏"), Required(ErrorMessage = "请选择房屋损坏情况")]
    public HousingDamage? Housing { get; set; }

    [Display(Name = "估计损失"), Required(ErrorMessage = "请填写估计损失，没有的填 0"), StringLength(20), JsonConverter(typeof(NumberOrText))]
    public string? Loss { get; set; }

    [Display(Name = "急需")]
    public List<UrgentNeed> Needs { get; set; } = [];

    [Display(Name = "急需说明"), StringLength(DisasterSurvey.LongestWords)]
    public string? Words { get; set; }

    [Display(Name = "核查日期"), Required(ErrorMessage = "请填写核查日期")]
    public DateOnly? On { get; set; }

    [Display(Name = "核查人"), Required(ErrorMessage = "请填写核查人"), StringLength(DisasterSurvey.LongestSurveyors)]
    public string Surveyors { get; set; } = "";

    /// <param name="number">What is known of the number where nothing was typed; null for a new household.</param>
    /// <param name="phone">The same of the telephone.</param>
    /// <exception cref="RuleViolation">A number that cannot be, or no sum; at its field.</exception>
    public ToldSurvey Read(IdNumber? number = null, Mobile? phone = null)
    {
        if (!string.IsNullOrWhiteSpace(IdNumber) || number is null)
            number = Foundation.Privacy.Numbers.IdNumber.TryParse(IdNumber, null, out var typed) ? typed : throw new RuleViolation("privacy.id_number", "身份证号码不对：应为 18 位，出生日期和校验码须相符", nameof(IdNumber));
        if (!string.IsNullOrWhiteSpace(Phone))
            phone = Mobile.TryParse(Phone, null, out var typed) ? typed : throw new RuleViolation("privacy.mobile", "手机号码不对：应为 1 开头的 11 位数字", nameof(Phone));
        return new(Name, number.Value, phone, Unit, People!.Value, Dead ?? 0, Injured ?? 0, Housing!.Value, MoneyText.ReadTold(Loss, nameof(Loss)), Needs ?? [], Words, On!.Value, Surveyors);
    }

    /// <summary>What stands, but for what lies sealed.</summary>
    internal void Show(DisasterSurvey s) => (Name, Unit, People, Dead, Injured, Housing, Loss, Needs, On, Surveyors) =
        (s.Name, s.Unit, s.People, s.Dead, s.Injured, s.Housing, s.Loss.ToString(), [.. s.Needs], s.SurveyedOn, s.Surveyors);
}

/// <summary>The same with the worker's union; that of the disaster when it is left empty.</summary>
public sealed record NewSurveyInput : SurveyInput
{
    [Display(Name = "身份证号码"), Required(ErrorMessage = "请填写身份证号码"), StringLength(30)]
    public override string? IdNumber { get; set; }

    [Display(Name = "职工所在工会"), StringLength(200)]
    public string? Union { get; set; }
}

/// <summary>The same with the reason.</summary>
public sealed record SurveyCorrectionInput : SurveyInput
{
    [Display(Name = "更正理由"), Required(ErrorMessage = "请填写理由"), StringLength(400)]
    public string Reason { get; set; } = "";
}

/// <summary>Whom to relieve with money, and with how much by what became of the house.</summary>
public sealed record ReliefInput
{
    [Display(Name = "受灾户")]
    public List<Guid> Households { get; set; } = [];

    [Display(Name = "帮扶项目"), Required(ErrorMessage = "请选择一个实施中的灾害救助项目")]
    public Guid? Programme { get; set; }

    [Display(Name = "名单名称"), Required(ErrorMessage = "请填写名单名称"), StringLength(GrantList.LongestTitle)]
    public string Title { get; set; } = "";

    [Display(Name = "房屋倒塌每户"), StringLength(20), JsonConverter(typeof(NumberOrText))]
    public string? Collapsed { get; set; }

    [Display(Name = "严重损坏每户"), StringLength(20), JsonConverter(typeof(NumberOrText))]
    public string? Bad { get; set; }

    [Display(Name = "一般损坏每户"), StringLength(20), JsonConverter(typeof(NumberOrText))]
    public string? Slight { get; set; }

    [Display(Name = "没有损坏每户"), StringLength(20), JsonConverter(typeof(NumberOrText))]
    public string? None { get; set; }

    public IReadOnlyDictionary<HousingDamage, string?> Amounts() => new Dictionary<HousingDamage, string?>
    {
        [HousingDamage.Collapsed] = Collapsed,
        [HousingDamage.Bad] = Bad,
        [HousingDamage.Slight] = Slight,
        [HousingDamage.None] = None,
    };
}

/// <summary>Whom to relieve with goods: the same of one article for each.</summary>
public sealed record ReliefGoodsInput
{
    [Display(Name = "受灾户")]
    public List<Guid> Households { get; set; } = [];

    [Display(Name = "帮扶项目")]
    public Guid? Programme { get; set; }

    [Display(Name = "发放单名称"), Required(ErrorMessage = "请填写发放单名称"), StringLength(HandOut.LongestTitle)]
    public string Title { get; set; } = "";

    [Display(Name = "仓库"), Required(ErrorMessage = "请选择仓库")]
    public Guid? Store { get; set; }

    [Display(Name = "物品"), Required(ErrorMessage = "请选择物品")]
    public Guid? Article { get; set; }

    [Display(Name = "每户数量"), Required(ErrorMessage = "请填写数量"), Range(1, HandOutLine.MostPieces, ErrorMessage = "数量应为 1 至 1000 的整数")]
    public int? Quantity { get; set; }
}

/// <summary>A team as typed.</summary>
public sealed record TeamInput
{
    [Display(Name = "帮扶队名称"), Required(ErrorMessage = "请填写帮扶队名称"), StringLength(RebuildingTeam.LongestName)]
    public string Name { get; set; } = "";

    [Display(Name = "队长"), Required(ErrorMessage = "请填写队长姓名"), StringLength(RebuildingTeam.LongestLeader)]
    public string Leader { get; set; } = "";

    [Display(Name = "队员"), Required(ErrorMessage = "请填写队员姓名"), StringLength(RebuildingTeam.LongestMembers)]
    public string Members { get; set; } = "";
}

/// <summary>A visit of a team as typed.</summary>
public record TeamVisitInput
{
    [Display(Name = "回访日期"), Required(ErrorMessage = "请填写回访日期")]
    public DateOnly? On { get; set; }

    [Display(Name = "回访人"), Required(ErrorMessage = "请填写回访人"), StringLength(TeamVisit.LongestVisitors)]
    public string Visitors { get; set; } = "";

    [Display(Name = "回访情况"), Required(ErrorMessage = "请填写回访情况"), StringLength(TeamVisit.LongestText)]
    public string Found { get; set; } = "";

    [Display(Name = "这一户已经办妥，不用再回访")]
    public bool IsDone { get; set; }

    [Display(Name = "下次回访日期")]
    public DateOnly? NextOn { get; set; }

    public ToldTeamVisit Read() => new(On!.Value, Visitors, Found, IsDone, NextOn);
}

/// <summary>The same with the household, which a program names in the address.</summary>
public sealed record HouseholdVisitInput : TeamVisitInput
{
    [Display(Name = "受灾户"), Required(ErrorMessage = "请选择一户")]
    public Guid? Household { get; set; }
}
