using System.ComponentModel.DataAnnotations;
using UnionHome.Foundation.Data;
using UnionHome.Foundation.Privacy.Numbers;
using UnionHome.Modules.People;

namespace UnionHome.Modules.Aid.Hardship;

/// <summary>A home visit as it is typed, the same on the pages and in the API.</summary>
public record VisitInput
{
    [Display(Name = "走访日期"), Required(ErrorMessage = "请填写走访日期")]
    public DateOnly? VisitedOn { get; init; }

    [Display(Name = "走访人一"), Required(ErrorMessage = "请填写走访人"), StringLength(60)]
    public string First { get; init; } = "";

    [Display(Name = "走访人二"), Required(ErrorMessage = "请填写走访人"), StringLength(60)]
    public string Second { get; init; } = "";

    [Display(Name = "走访情况"), Required(ErrorMessage = "请填写走访情况"), StringLength(HardshipFile.LongestText)]
    public string Findings { get; init; } = "";

    public HomeVisit Visit() => new(VisitedOn!.Value, First, Second, Findings);
}

/// <summary>The first visit, with which a file is opened.</summary>
public sealed record OpenInput : VisitInput
{
    [Display(Name = "工会"), Required(ErrorMessage = "请选择工会"), StringLength(200)]
    public string Union { get; init; } = "";

    [Display(Name = "姓名"), Required(ErrorMessage = "请填写姓名"), StringLength(Person.LongestName)]
    public string Name { get; init; } = "";

    [Display(Name = "身份证号码"), Required(ErrorMessage = "请填写身份证号码"), StringLength(30)]
    public string IdNumber { get; init; } = "";

    [Display(Name = "手机号码"), StringLength(30)]
    public string? Phone { get; init; }

    public IdNumber Number() => Foundation.Privacy.Numbers.IdNumber.TryParse(IdNumber, null, out var number) ? number
        : throw new RuleViolation("privacy.id_number", "身份证号码不对：应为 18 位，出生日期和校验码须相符", nameof(IdNumber));

    public Mobile? Mobile() => string.IsNullOrWhiteSpace(Phone) ? null : Foundation.Privacy.Numbers.Mobile.TryParse(Phone, null, out var mobile) ? mobile
        : throw new RuleViolation("privacy.mobile", "手机号码不对：应为 1 开头的 11 位数字", nameof(Phone));
}

/// <summary>A visit to a household that fell back (返困).</summary>
public sealed record ReopenInput : VisitInput
{
    [Display(Name = "重新建档的理由"), Required(ErrorMessage = "请填写理由"), StringLength(400)]
    public string Reason { get; init; } = "";
}
