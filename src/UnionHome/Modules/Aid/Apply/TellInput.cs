using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Foundation.Web;
using UnionHome.Modules.Aid.Applications;
using UnionHome.Modules.Aid.Hardship;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Apply;

/// <summary>Who applies and why, as it is typed: as little as will do, and nothing that is asked again later.</summary>
public record TellInput
{
    [Display(Name = "姓名"), Required(ErrorMessage = "请填写姓名"), StringLength(Person.LongestName)]
    public string Name { get; init; } = "";

    [Display(Name = "身份证号码"), Required(ErrorMessage = "请填写身份证号码"), StringLength(30)]
    public string IdNumber { get; init; } = "";

    [Display(Name = "手机号码"), Required(ErrorMessage = "请填写手机号码"), StringLength(30)]
    public string Phone { get; init; } = "";

    [Display(Name = "您现在的状况"), Required(ErrorMessage = "请选择您现在的状况")]
    public WorkSituation? Situation { get; init; }

    [Display(Name = "家里几口人"), Required(ErrorMessage = "请填写家庭人口"), Range(1, HouseholdMeans.MostPeople, ErrorMessage = "家庭人口应为 1 至 30 人")]
    public int? People { get; init; }

    [Display(Name = "您本人每月收入"), Required(ErrorMessage = "请填写金额，没有的填 0"), StringLength(20), JsonConverter(typeof(NumberOrText))]
    public string? OwnIncome { get; init; }

    [Display(Name = "家里其他人每月收入合计"), Required(ErrorMessage = "请填写金额，没有的填 0"), StringLength(20), JsonConverter(typeof(NumberOrText))]
    public string? OthersIncome { get; init; }

    [Display(Name = "主要困难"), Required(ErrorMessage = "请选择主要困难")]
    public HardshipCause? Cause { get; init; }

    [Display(Name = "发生了什么"), Required(ErrorMessage = "请说说遇到的困难"), StringLength(AidApplication.LongestWords)]
    public string Words { get; init; } = "";

    /// <exception cref="RuleViolation">A number that cannot be, or no sum; at its field.</exception>
    internal ApplicationSheetRow Row() => new()
    {
        Name = Name,
        Number = Foundation.Privacy.Numbers.IdNumber.TryParse(IdNumber, null, out var number) ? number
            : throw new RuleViolation("privacy.id_number", "身份证号码不对：应为 18 位，出生日期和校验码须相符", nameof(IdNumber)),
        Phone = Mobile.TryParse(Phone, null, out var phone) ? phone : throw new RuleViolation("privacy.mobile", "手机号码不对：应为 1 开头的 11 位数字", nameof(Phone)),
        Situation = Situation,
        People = People!.Value,
        OwnIncome = MoneyText.ReadTold(OwnIncome, nameof(OwnIncome)),
        OthersIncome = MoneyText.ReadTold(OthersIncome, nameof(OthersIncome)),
        Cause = Cause,
        Words = Words,
    };
}

/// <summary>The same by the worker, with the union, the programme and the consent.</summary>
public sealed record ApplyInput : TellInput
{
    /// <summary>Of the text that stands above the box; a new text gets a new day.</summary>
    public const string ConsentVersion = "2026-11";

    [Display(Name = "想申请什么")]
    public Guid? Programme { get; init; }

    [Display(Name = "我已看过上面的说明，单独同意工会为办理这次申请使用这些敏感个人信息")]
    public bool Agreed { get; init; }

    internal ToldApplication Told() => Agreed ? Row().Told(Programme) with { Consent = ConsentVersion }
        : throw new RuleViolation("applications.not_agreed", "请看过说明后勾选同意；不同意请不要提交，可以直接到当地工会申请", nameof(Agreed));
}
